import type { Contact } from '../../../src/contract/entry.ts'
import type { DecisionGroup } from '../../../src/contract/decision.ts'
import { AccountId, UnitId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { weekOf } from '../../../src/domain/moment.ts'
import { decide } from '../../../src/server/decisions/decide.ts'
import { waitingGroups } from '../../../src/server/decisions/waitingGroups.ts'
import { fjordby } from '../../support/builders.ts'
import type { TrialServer } from '../../support/server.ts'
import type { House } from './catalogue.ts'
import { block, type Reading } from './readings.ts'
import { storyDays } from './story.ts'

/** What was held, from which look on, and by which look it came to count. */
type Held = { contact: Contact; since: number; counted: number | undefined; declined: boolean }

/** A page that told how much waits, and at which look. */
type Seen = { at: number; view: string; groups: DecisionGroup[] }

/** A decision, what it came to, and of which units and days it was. */
export type Decided = {
  act: 'take' | 'decline'
  units: string[]
  days: string[]
  moved: { contact: Contact; by: 1 | -1 }[]
}

const by = { id: AccountId.parse('T0V0000000TV'), name: 'Tove', role: 'coordinator' as const }

/** What waits in a house, the page on which it is told, and what is decided there. */
export function openWaiting({ db, parts }: TrialServer, campaign: string) {
  const held: Held[] = []
  const seen: Seen[] = []
  const asker = (today: Day, given?: ReadonlySet<UnitId>) => ({
    municipality: fjordby,
    given,
    today,
  })

  async function read(at: number, today: Day, house: House, lead: number) {
    if (held.length === 0) return new Set<UnitId>()
    const units = house.flat().map(({ id }) => UnitId.parse(id))
    const drawn = new Set(units.filter((_, nth) => (lead >> nth) & 1))
    for (const given of [undefined, drawn]) {
      const all = await waitingGroups(db, parts.shelf, asker(today, given))
      const groups = all.filter((group) => group.campaign === campaign)
      const view = `${today} what waits for ${given ? [...given].join() : 'the coordinator'}`
      seen.push({ at, view, groups })
    }
    return drawn
  }

  return {
    hold: (contact: Contact, at: number) =>
      void held.push({ contact, since: at, counted: undefined, declined: false }),
    read,
    /** Of one house nothing is to be read in the next one's page. */
    forget: () =>
      db.write(async (sql) => {
        await sql.all('DELETE FROM entry WHERE campaign = $1', [campaign])
        await sql.all('DELETE FROM campaign WHERE id = $1', [campaign])
      }),

    /** Decides on one of the groups there are; tells what came to count or went out, and of which units. */
    async decideOn(
      { lead, pick }: { lead: number; pick: number },
      { at, today, house }: { at: number; today: Day; house: House },
    ): Promise<Decided | undefined> {
      const drawn = await read(at, today, house, lead)
      const given = pick % 2 === 0 ? undefined : drawn
      const groups = (await waitingGroups(db, parts.shelf, asker(today, given))).filter(
        (group) => group.campaign === campaign && group.decides,
      )
      const group = groups[pick % groups.length]
      if (!group) return undefined
      const { takes: _, decides: _may, standings, numbers: _n, ...key } = group
      const of = standings.includes('waiting') ? 'waiting' : 'taken'
      const act = of === 'waiting' ? 'take' : 'decline'
      if (!standings.includes(of) || (of === 'waiting' && !group.takes)) return undefined
      await decide(parts, { ...asker(today, given), by, request: 'r' }, { ...key, of, act })
      const isIn = ({ contact: { unit, day } }: Held) =>
        group.units.includes(unit) &&
        (group.day === undefined || group.day === day) &&
        (group.week === undefined || group.week === weekOf(day))
      const moved = held.filter(
        (each) => isIn(each) && (act === 'take' ? each.counted === undefined : !each.declined),
      )
      for (const each of moved) {
        if (act === 'decline') each.declined = true
        else if (each.counted === undefined) each.counted = at + 1
      }
      const { day, week } = group
      return {
        act,
        units: group.units,
        days: day ? [day] : storyDays.filter((each) => !week || weekOf(Day.parse(each)) === week),
        moved: moved
          .filter(({ declined }) => act === 'decline' || !declined)
          .map(({ contact }) => ({ contact, by: act === 'take' ? 1 : -1 })),
      }
    },

    /**
     * What a page told of how much waits is, once all of that has come to count at one look, how much
     * grew then.
     */
    readings: (): (Reading & { at: number; only: number })[] =>
      seen.flatMap(({ at, view, groups }) =>
        groups.flatMap(({ units: [unit], day, numbers }) => {
          if (!numbers || !unit || !day || numbers.waiting.entries === 0) return []
          const mine = held.filter(({ contact }) => contact.unit === unit && contact.day === day)
          const waited = mine.filter(
            ({ since, counted }) => since <= at && (counted === undefined || counted > at),
          )
          const only = waited[0]?.counted
          if (only === undefined || waited.some(({ counted }) => counted !== only)) return []
          if (mine.filter(({ counted }) => counted === only).length !== waited.length) return []
          const n = numbers.waiting.contacts
          return [{ at, only, view: `${view}: ${unit} ${day}`, n, of: block([unit], [day]) }]
        }),
      ),
  }
}
