import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Writer } from '../store/sql.ts'

/** The campaign's row is the lock: of two that change it, the second waits and then sees the first. */
export const holdCampaign = (sql: Writer, municipality: MunicipalityId, id: CampaignId) =>
  sql.all('UPDATE campaign SET version = version WHERE municipality = $1 AND id = $2', [
    municipality,
    id,
  ])
