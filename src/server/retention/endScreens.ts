import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { addDays } from '../../domain/moment.ts'
import { dropScreensOf } from '../access/screens.ts'
import type { Reader } from '../store/sql.ts'
import type { Kept } from './keptCampaigns.ts'
import type { Turn } from './turn.ts'

/** For so long a screen says that its campaign is over; then it is nobody's. */
const saysSoForDays = 30

/** Ends the screens of campaigns that have been over for a while. */
export async function endScreens(
  { db, turn }: { db: Reader; turn: Turn },
  municipality: MunicipalityId,
  { kept, today }: { kept: readonly Kept[]; today: Day },
): Promise<void> {
  const shown = await db.all<{ campaign: CampaignId }>(
    'SELECT DISTINCT campaign FROM screen WHERE municipality = $1',
    [municipality],
  )
  const over = kept.filter(
    ({ id, days }) =>
      shown.some(({ campaign }) => campaign === id) && addDays(days.closing, saysSoForDays) < today,
  )
  for (const { id } of over) await turn.step((sql) => dropScreensOf(sql, municipality, id))
}
