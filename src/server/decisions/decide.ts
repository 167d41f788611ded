import type { DecisionAct, DecisionAnswer, NewDecision } from '../../contract/decision.ts'
import type { CampaignId, UnitId } from '../../contract/id.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import { settleWeeks } from '../campaign/settleWeeks.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { judgeRowsAgain } from '../ingest/judgeAgain.ts'
import { lockEntry, setStanding } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Writer } from '../store/sql.ts'
import { admitAll } from './admitAll.ts'
import { carryOut } from './carryOut.ts'
import type { Asker } from './groupOf.ts'
import { type Matter, mattersOf } from './matters.ts'
import { type Member, membersOf } from './membersOf.ts'
import { waitingGroups } from './waitingGroups.ts'

type Parts = Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs' | 'key' | 'revokedAs'>
type Decider = Asker & { by: Account; request: string }

/** What may follow on what. */
const follows: Record<DecisionAct, readonly NewDecision['of'][]> = {
  take: ['waiting', 'declined'],
  decline: ['waiting', 'taken'],
  reopen: ['declined'],
}

/**
 * Decides on the entries of a group, all that stand alike or one of them: in one transaction with the
 * tallies and with the note of who did it. Done twice it is done once.
 *
 * @throws Problem `not_found` where there is no such group for whoever asks, `figures_changed` where others
 * wait than were seen, `not_editable` where nobody's word can count them, or the figures have been signed off
 */
export const decide = (
  parts: Parts,
  decider: Decider,
  decision: NewDecision,
): Promise<DecisionAnswer> => parts.db.write((sql) => decideIn(sql, parts, decider, decision))

/** The same as a part of somebody else's transaction. */
export async function decideIn(
  sql: Writer,
  parts: Omit<Parts, 'db'>,
  decider: Decider,
  decision: NewDecision,
): Promise<DecisionAnswer> {
  const { municipality, today } = decider
  const shelved = await openCampaign(parts, sql, decider, decision.campaign)
  // By the names that groups have on the page: a week that begins with this very decision divides anew.
  const members = await membersOf(sql, parts.shelf, decider, decision)
  // It was shown before somebody signed: that it is not there any more would say nothing of why.
  const isSigned = shelved?.campaign.status === 'locked'
  if (members.length === 0) throw new Problem(isSigned ? 'not_editable' : 'not_found')
  // Before anything is said of how many there are: whoever may not decide could find that out by trying.
  const can = members.every(({ place }) => place.decides)
  const may = can && (decision.act !== 'take' || members.some(({ place }) => place.takes))
  if (!may || !follows[decision.act].includes(decision.of)) throw new Problem('not_editable')
  const chosen = chosenOf(members, decision)

  if (shelved) await settleWeeks(sql, municipality, shelved, today)
  const rows = await locked(sql, decider, chosen, decision)
  const left = await done(parts, sql, { ...decider, shelved }, decision, rows)
  await note(parts, sql, decider, decision, { rows, members, shelved })
  return {
    groups: await waitingGroups(sql, parts.shelf, { ...decider, municipality, today }),
    left,
  }
}

/** Its row is the lock, so that nobody signs off meanwhile what is being decided on. */
async function openCampaign(
  { shelf }: Pick<Parts, 'shelf'>,
  sql: Writer,
  { municipality, given }: Asker,
  id: CampaignId | undefined,
): Promise<Shelved | undefined> {
  if (id === undefined) return undefined
  // One in which no unit is theirs is to a lead as one that there is not: they wait for neither.
  const there = (await shelf.all(sql, municipality)).find(({ campaign }) => campaign.id === id)
  const isTheirs = (unit: UnitId) => there?.departmentOfUnit.has(unit) ?? false
  if (given && ![...given].some(isTheirs)) return undefined
  await holdCampaign(sql, municipality, id)
  return shelf.find(sql, municipality, id)
}

/** Those that are meant; one by one only where a unit stands for itself. */
function chosenOf(members: readonly Member[], { of, entry, seen }: NewDecision): Member[] {
  const alike = members.filter(({ matter }) => matter.stands === of)
  if (entry !== undefined) {
    const alone = members.every(({ place }) => place.alone)
    const one = alone ? members.filter(({ id }) => id === entry) : []
    if (one.length === 0) throw new Problem('not_found')
    const [chosen] = one.filter(({ matter }) => matter.stands === of)
    if (!chosen) throw new Problem('figures_changed')
    return [chosen]
  }
  // A number is compared only where one is told: elsewhere who tries them all would find the right one.
  const isSeen = seen === undefined || (isTold(members) && seen === alike.length)
  if (alike.length === 0 || !isSeen) throw new Problem('figures_changed')
  return alike
}

/** Whether how many there are may be told: of units that stand for themselves, and of what is no unit's. */
const isTold = (members: readonly Member[]): boolean =>
  members.every(({ place }) => place.alone || place.key.units.length === 0)

type Locked = { row: EntryRow; matter: Matter }

/** The rows as they are now, in the order of their ids; what stands differently by now is left out. */
async function locked(
  sql: Writer,
  { municipality }: Asker,
  chosen: readonly Member[],
  { why, of }: NewDecision,
): Promise<Locked[]> {
  const rows: Locked[] = []
  for (const { bytes } of chosen.toSorted((a, b) => Buffer.compare(a.bytes, b.bytes))) {
    const row = await lockEntry(sql, municipality, bytes)
    const matter = row && mattersOf(row).find((each) => each.why === why && each.stands === of)
    if (row && matter) rows.push({ row, matter })
  }
  return rows
}

async function done(
  parts: Omit<Parts, 'db'>,
  sql: Writer,
  decider: Decider & { shelved: Shelved | undefined },
  { act, why }: NewDecision,
  rows: readonly Locked[],
): Promise<boolean> {
  const { municipality, shelved } = decider
  if (act === 'reopen') {
    await reopen(sql, decider, rows)
    return false
  }
  if (act === 'take' && why === 'unknown_device') return admitAll(parts, sql, decider, rows)
  if (shelved) return carryOut(sql, { municipality, shelved }, act, rows)
  // Of what belongs to no campaign nothing counts: it is in no tally.
  for (const { row } of rows) {
    await setStanding(sql, { ...row, state: 'declined', counted: 0, decided: 0 })
  }
  return false
}

/** It waits again, for the reason it waited for, or counts at once where that has gone. */
async function reopen(
  sql: Writer,
  { municipality, shelved }: Asker & { shelved: Shelved | undefined },
  rows: readonly Locked[],
): Promise<void> {
  const [clocks, others] = [rows.filter(isOfClock), rows.filter((each) => !isOfClock(each))]
  // What keeps its own day has been counted there all the time.
  for (const { row } of clocks) {
    await setStanding(sql, { ...row, placed_day: null, placed_time: null })
  }
  const waiting = others.map(({ row }): EntryRow => {
    return { ...row, state: row.reason === null ? 'late' : 'held', decided: null }
  })
  for (const row of waiting) await setStanding(sql, row)
  if (!shelved) return
  const known = waiting.filter(({ device, state }) => device !== null && state === 'held')
  await judgeRowsAgain(sql, municipality, known, new Map([[shelved.campaign.id, shelved]]))
}

const isOfClock = ({ matter }: Locked): boolean => matter.why === 'clock'

type Noted = {
  rows: readonly Locked[]
  members: readonly Member[]
  shelved: Shelved | undefined
}

/** How many there were is noted of units that stand for themselves. */
async function note(
  { random, nowMs }: Pick<Parts, 'random' | 'nowMs'>,
  sql: Writer,
  { municipality, by, request }: Decider,
  { act, of, why, units, campaign, day, week }: NewDecision,
  { rows, members, shelved }: Noted,
): Promise<void> {
  const details = {
    ...(shelved && { name: shelved.campaign.name }),
    ...{ why, of, decision: act, units: units.slice(0, 20) },
    ...(day && { day }),
    ...(week && { week }),
    ...(isTold(members) && { entries: rows.length }),
  }
  const noted = { by, act: 'entries_decided', subject: campaign ?? '', details } as const
  await noteAct(sql, random, municipality, { ...noted, nowMs: nowMs(), request })
}
