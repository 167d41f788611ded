import type { MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { lastDayOf } from '../../domain/phase.ts'
import { noteAct } from '../access/audit.ts'
import { dropScreensOf } from '../access/screens.ts'
import { dropRemarksOf } from '../remarks/remarks.ts'
import type { Actor } from '../access/audit.ts'
import { saveCampaign } from '../campaign/campaignShelf.ts'
import type { ServerParts } from '../http/parts.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader } from '../store/sql.ts'
import type { Kept } from './keptCampaigns.ts'
import type { Turn } from './turn.ts'

/**
 * From this step on a campaign's entries are gone, and devices are told so; deleting them follows.
 * It stands in the journal first: whatever is restored, they do not come back.
 */
export async function markPurged(
  { random, noteRevocation }: Pick<ServerParts, 'random' | 'noteRevocation'>,
  turn: Turn,
  municipality: MunicipalityId,
  { kept, today, nowMs, by }: { kept: Kept; today: Day; nowMs: number; by: Actor },
): Promise<void> {
  const { id, name, days } = kept
  await noteRevocation?.({
    is: 'purged',
    municipality,
    id,
    name,
    last: lastDayOf(days),
  })
  await turn.step(
    async (sql) => {
      await saveCampaign(sql, municipality, { ...kept.shelved.campaign, status: 'purged' })
      await sql.all('UPDATE campaign SET purged_on = $3 WHERE municipality = $1 AND id = $2', [
        ...[municipality, id],
        dayNumber(today),
      ])
      await sql.all('DELETE FROM campaign_change WHERE municipality = $1 AND campaign = $2', [
        municipality,
        id,
      ])
      await dropRemarksOf(sql, municipality, id)
      await dropScreensOf(sql, municipality, id)
      const noted = { by, act: 'campaign_purged', subject: id, details: { name }, nowMs } as const
      await noteAct(sql, random, municipality, noted)
    },
    { scrub: true },
  )
}

/**
 * Half-hours with every mark are nearly the entries themselves, so they go as well. The days of each
 * unit by channel and task area stay.
 */
export async function dropFineTallies(
  { db, turn }: { db: Reader; turn: Turn },
  { municipality, id }: { municipality: MunicipalityId; id: Kept['id'] },
): Promise<void> {
  for (;;) {
    const [part] = await db.all<{ trial: number; unit: string }>(
      `SELECT trial, unit FROM tally_fine WHERE municipality = $1 AND campaign = $2
       ORDER BY trial, unit LIMIT 1`,
      [municipality, id],
    )
    if (!part) return
    await turn.step(
      async (sql) => {
        for (const table of ['tally_kind', 'tally_time', 'tally_fine']) {
          await sql.all(
            `DELETE FROM ${table}
             WHERE municipality = $1 AND campaign = $2 AND trial = $3 AND unit = $4`,
            [municipality, id, part.trial, part.unit],
          )
        }
      },
      { scrub: true },
    )
  }
}

/**
 * Corrections name who made them and are of the entries that are gone: they go with them, also those that
 * a backup brought back.
 */
export async function dropCorrections(
  { db, turn }: { db: Reader; turn: Turn },
  { municipality, id }: { municipality: MunicipalityId; id: Kept['id'] },
): Promise<void> {
  const [left] = await db.all(
    'SELECT id FROM correction_act WHERE municipality = $1 AND campaign = $2 LIMIT 1',
    [municipality, id],
  )
  if (!left) return
  await turn.step(
    async (sql) => {
      for (const table of ['correction', 'correction_act']) {
        await sql.all(`DELETE FROM ${table} WHERE municipality = $1 AND campaign = $2`, [
          municipality,
          id,
        ])
      }
    },
    { scrub: true },
  )
}
