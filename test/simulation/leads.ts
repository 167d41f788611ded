import { AccountId, UnitId } from '../../src/contract/id.ts'
import type { DecisionGroup } from '../../src/contract/decision.ts'
import { Day } from '../../src/contract/time.ts'
import { weekOf } from '../../src/domain/moment.ts'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { decideIn } from '../../src/server/decisions/decide.ts'
import { waitingGroups } from '../../src/server/decisions/waitingGroups.ts'
import type { Writer } from '../../src/server/store/sql.ts'
import { danishDay } from './danishTime.ts'
import { idOf } from './door.ts'
import type { House } from './house.ts'
import type { Waiting } from './deciding.ts'
import { installationKey, municipalities, units } from './template.ts'
import type { World } from './world.ts'

type Choice = { group: DecisionGroup; of: 'waiting' | 'taken' | 'declined' }

/** Somebody of the staff who goes through what waits: takes it in, declines it, and thinks again. */
export function createLeads(world: World, house: House) {
  const { die, faults, ledger, say, time } = world

  async function decideOn(
    sql: Writer,
    municipality: (typeof municipalities)[number]['id'],
    isStillTheStore: () => boolean,
  ) {
    const unit = die.one(units)
    const given = die.happens(0.5) ? undefined : new Set([UnitId.parse(unit)])
    const shelf = openCampaignShelf()
    const asker = { municipality, given, today: Day.parse(danishDay(time.nowMs())) }
    const groups = (await waitingGroups(sql, shelf, asker)).filter(({ decides }) => decides)
    const choices = groups.flatMap((group): Choice[] =>
      group.standings.map((of) => ({ group, of })),
    )
    if (choices.length === 0) return
    const { group, of } = die.one(choices)
    const { takes, decides: _decides, standings: _standings, numbers, ...key } = group
    // What an unknown device has brought is taken in by knowing it, which nobody does here.
    const may = takes && key.why !== 'unknown_device' && of !== 'taken'
    const act = may && (of === 'declined' || die.happens(0.6)) ? 'take' : 'decline'
    if (act === 'decline' && of === 'declined') return
    const rows = (await rowsOf(sql, municipality)).filter((row) =>
      isIn(municipality, row, group, of),
    )
    const one = numbers && key.day && die.happens(0.3) ? die.one(rows) : undefined
    if (rows.length === 0) throw new Error(`nobody is in ${JSON.stringify([key, of])}`)
    const meant = one ? [one] : rows
    say(
      `${given ? `a lead of ${unit}` : 'a coordinator'} of ${municipality}: ${act} ${of} ${key.why}`,
    )
    await decideIn(
      sql,
      { shelf, random: die.bytes, nowMs: time.nowMs, key: installationKey },
      { ...asker, by: tovholder, request: 'r' },
      { ...key, of, act, ...(one ? { entry: one.id } : numbers && { seen: rows.length }) } as never,
    )
    faults.strike('lead_decides')
    // What is not committed when a backup takes the store's place has never been decided.
    if (!isStillTheStore()) return
    for (const row of meant) {
      const truth = ledger.truths.get(row.id)
      house.door.decisions.decided(municipality, row, { why: key.why, act, truth })
    }
  }

  const isIn = (
    municipality: string,
    row: Waiting,
    { why, units: named, day, week }: DecisionGroup,
    of: string,
  ) =>
    house.door.decisions
      .mattersIn(municipality, row)
      .some((each) => each.why === why && each.stands === of) &&
    (named.length === 0 ? row.unit === null : named.some((unit) => unit === row.unit)) &&
    (day === undefined || row.day === day) &&
    (week === undefined || (row.day !== '' && weekOf(row.day as Day) === week))

  return {
    async act(): Promise<void> {
      if (!faults.isOn('lead_decides')) return
      const { id } = die.one(municipalities)
      const store = house.store()
      const isStillTheStore = () => store === house.store()
      try {
        await time.outside(store.write((sql) => decideOn(sql, id, isStillTheStore)))
      } catch (error) {
        world.breach('I3', `somebody could not decide: ${String(error)}`)
      }
    },
  }
}

const tovholder = {
  id: AccountId.parse('T0V0000000TV'),
  name: 'Tove',
  role: 'coordinator' as const,
}

const dayMs = 86_400_000
const dayOf = (n: number): string => new Date(n * dayMs).toISOString().slice(0, 10)

/** What the store has, with what somebody may have to decide of it. */
async function rowsOf(sql: Writer, municipality: string): Promise<Waiting[]> {
  const found = await sql.all<Record<string, never>>(
    'SELECT * FROM entry WHERE municipality = $1 AND kind IS NOT NULL',
    [municipality],
  )
  return found.map((row) => ({
    id: idOf(row['id'] as unknown as Uint8Array),
    kind: String(row['kind']),
    state: String(row['state']),
    reason: row['reason'] ?? null,
    counted: Number(row['counted']),
    doubtful: Number(row['doubtful']),
    time: Number(row['time']),
    unit: row['unit'] ?? null,
    day: row['day'] === null ? '' : dayOf(Number(row['day'])),
    received: dayOf(Number(row['received'])),
    undoes: row['undoes'] ? idOf(row['undoes'] as unknown as Uint8Array) : undefined,
    rest: row['rest'] ?? null,
  }))
}
