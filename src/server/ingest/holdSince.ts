import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { revokeDevice } from '../access/devices.ts'
import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import { lockEntry, setStanding } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { addToTallies, type Change } from '../store/tallies.ts'

/** A device that came into a unit on a day, in a half-hour: both as they are stored. */
export type Joining = { device: DeviceId; unit: UnitId; day: number; joined: number }

/**
 * The devices are revoked as stolen, and what they have counted since they joined is held as if they
 * had been stolen then, out of every tally in this same transaction. Done twice it is done once.
 * Figures that are signed off stay as they were signed, and what waits for the next revision does not enter it.
 */
export async function holdSince(
  sql: Writer,
  shelf: CampaignShelf,
  municipality: MunicipalityId,
  joinings: readonly Joining[],
): Promise<void> {
  const found: EntryRow[] = []
  for (const joining of joinings) {
    await revokeDevice(sql, municipality, joining.device, 'stolen')
    found.push(...(await standingSince(sql, municipality, joining)))
  }
  const closed = await signedOff(sql, shelf, municipality)
  const changes: Change[] = []
  for (const { id } of found.toSorted((a, b) => Buffer.compare(a.id, b.id))) {
    const row = await lockEntry(sql, municipality, id)
    if (!row || !mayEnter(row)) continue
    if (row.counted === 1 && row.campaign !== null && closed.has(row.campaign)) continue
    if (row.state === 'undone') {
      // Whoever declines the undo finds what a stolen device counted, and not how it stood before.
      await setStanding(sql, { ...row, stood: null, decided: null })
      continue
    }
    if (row.counted === 1) changes.push({ row: { ...row }, by: -1 })
    await setStanding(sql, { ...row, state: 'held', reason: 'stolen', counted: 0, decided: null })
  }
  await addToTallies(sql, municipality, changes)
}

/** What counts, what would again without somebody else's undo, and what a sign-off may let in. */
const mayEnter = ({ state, reason, stood }: EntryRow): boolean =>
  state === 'counted' ||
  state === 'late' ||
  (state === 'undone' && Boolean(stood)) ||
  (state === 'held' && reason === 'after_lock')

/** The campaigns whose figures are signed off; of the others none will be before this is done. */
async function signedOff(
  sql: Writer,
  shelf: CampaignShelf,
  municipality: MunicipalityId,
): Promise<Set<string>> {
  for (const { campaign } of await shelf.all(sql, municipality)) {
    await holdCampaign(sql, municipality, campaign.id)
  }
  const signed = (await shelf.all(sql, municipality)).filter(
    ({ campaign }) => campaign.status === 'locked',
  )
  return new Set(signed.map(({ campaign }) => campaign.id))
}

/**
 * What a device has delivered since it joined. On the day itself, what it counted for another unit
 * in an earlier half-hour was counted before; what says only which part of the day it was, may not
 * have been, and waits for a person.
 */
const standingSince = (
  sql: Reader,
  municipality: MunicipalityId,
  { device, unit, day, joined }: Joining,
): Promise<EntryRow[]> =>
  sql.all<EntryRow>(
    `SELECT * FROM entry WHERE municipality = $1 AND device = $2
       AND kind IN ('contact', 'quiet') AND received >= $4
       AND (state IN ('counted', 'late') OR (state = 'undone' AND stood IS NOT NULL)
         OR (state = 'held' AND reason = 'after_lock'))
       AND NOT (unit <> $3 AND day <= $4 AND time > 2 AND time < $5)`,
    [municipality, device, unit, day, joined],
  )
