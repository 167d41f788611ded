import type { Act } from '../../contract/audit.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import type { Writer } from '../store/sql.ts'
import type { StoredRemark } from './remarks.ts'

/** Who writes a remark, on which campaign, and by which request. */
export type Remarking = {
  municipality: MunicipalityId
  campaign: CampaignId
  by: Account
  request: string
}

/**
 * Changes remarks while the campaign is held, and notes what there was and what there is: the log keeps
 * both, whatever becomes of the remark.
 *
 * @throws Problem not_editable where the campaign is cancelled, or its entries are gone
 */
export const changeRemarks = (
  { db, shelf, random, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs'>,
  { municipality, campaign: id, by, request }: Remarking,
  act: Act,
  work: (sql: Writer) => Promise<{ was?: StoredRemark; is?: StoredRemark }>,
): Promise<StoredRemark | undefined> =>
  db.write(async (sql) => {
    // A run that purges it waits, or has done so before: nothing is written into what is gone.
    await holdCampaign(sql, municipality, id)
    const shelved = await shelf.find(sql, municipality, id)
    if (!shelved) throw new Problem('not_found')
    const { name, status } = shelved.campaign
    if (status === 'cancelled' || status === 'purged') throw new Problem('not_editable')
    const { was, is } = await work(sql)
    // Sent again it is what it was, and nothing has been done.
    if (is && is === was) return is
    const about = is ?? was
    await noteAct(sql, random, municipality, {
      ...{ by, act, subject: about?.id ?? '', details: { name } },
      ...(was && { before: loggedOf(was) }),
      ...(is && { after: loggedOf(is) }),
      ...{ nowMs: nowMs(), request },
    })
    return is
  })

const loggedOf = ({ text, from, to, time, units }: StoredRemark) => ({
  text,
  days: from === to ? from : `${from} – ${to}`,
  ...(time && { time: `${time.from}–${time.to}` }),
  units,
})
