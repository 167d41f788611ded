import type { EntriesQuestion, WaitingEntries, WaitingEntry } from '../../contract/decision.ts'
import type { ChannelId, ContactTypeId, MarkId, TaskAreaId } from '../../contract/id.ts'
import type { Direction } from '../../contract/entry.ts'
import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import { Problem } from '../http/problem.ts'
import { dayOfNumber, timeOfNumber } from '../store/calendar.ts'
import { findEntries } from '../store/entries.ts'
import { type EntryRow, hexOf } from '../store/entryRow.ts'
import type { Reader } from '../store/sql.ts'
import type { Asker } from './groupOf.ts'
import { likelyOf } from './matters.ts'
import { type Member, membersOf } from './membersOf.ts'

/** So many can be gone through one by one. */
const most = 500

/**
 * The single entries of a unit that stands for itself: what each says, and nothing of whose it is. An undo
 * is told by what it takes back.
 *
 * @throws Problem `not_found` where there is no such group for whoever asks, or its units stand together
 */
export async function entriesOfGroup(
  sql: Reader,
  shelf: CampaignShelf,
  asker: Asker,
  { campaign, why, unit, day }: EntriesQuestion,
): Promise<WaitingEntries> {
  const members = await membersOf(sql, shelf, asker, { campaign, why, units: [unit], day })
  if (members.length === 0 || !members.every(({ place }) => place.alone)) {
    throw new Problem('not_found')
  }
  const told = members.toSorted(inOrder).slice(0, most)
  const named = told.flatMap(({ row }) => row.undoes ?? [])
  const undone = await findEntries(sql, asker.municipality, named)
  return {
    entries: told.flatMap((member) => entryFrom(member, undone)),
    more: members.length > most,
  }
}

/** What waits comes first, so that it is not behind five hundred that are decided on. */
const inOrder = (a: Member, b: Member): number =>
  Number(isDecided(a)) - Number(isDecided(b)) ||
  (a.row.time ?? 0) - (b.row.time ?? 0) ||
  (a.id < b.id ? -1 : 1)

const isDecided = ({ matter }: Member): boolean => matter.stands !== 'waiting'

function entryFrom(
  { id, row, matter }: Member,
  undone: ReadonlyMap<string, EntryRow>,
): WaitingEntry[] {
  const { kind } = row
  if (kind === null || kind === 'unreadable') return []
  const likely = likelyOf(row)
  const named = row.undoes ? undone.get(hexOf(row.undoes)) : undefined
  // An undo may say that it is of this unit, and name an entry of another.
  const isOurs = named?.unit === row.unit && named?.campaign === row.campaign
  const said = kind === 'undo' ? (isOurs ? named : undefined) : row
  return [
    {
      ...{ id, is: kind, stands: matter.stands },
      ...{ day: dayOfNumber(row.day ?? 0), time: timeOfNumber(row.time ?? 0) },
      ...(said?.kind === 'contact' && contactIn(said)),
      ...(likely && { likely }),
    },
  ]
}

const contactIn = (row: EntryRow) => ({
  taskArea: row.task_area as TaskAreaId,
  channel: row.channel as ChannelId,
  direction: row.direction as Direction,
  ...(row.contact_type && { contactType: row.contact_type as ContactTypeId }),
  marks: row.marks ? (row.marks.split(',') as MarkId[]) : [],
  quantity: row.quantity ?? 0,
})
