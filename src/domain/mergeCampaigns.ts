import type { Campaign } from '../contract/campaign.ts'
import type { Department } from '../contract/catalogue.ts'
import { sameValue } from './sameValue.ts'

/** The parts of a campaign that two people can edit without meeting. */
export const parts = [
  'name',
  'status',
  'days',
  'lateWhileClosing',
  'message',
  'counterparts',
  'typeExpected',
  'departments',
  'taskAreas',
  'channels',
  'contactTypes',
  'parameters',
] as const
export type Part = (typeof parts)[number]

/** What both began with, and what each has made of it. */
export type Three = { base: Campaign; mine: Campaign; theirs: Campaign }

/**
 * One campaign of two: what only one has changed is as that one has it. Lists are put together thing
 * by thing. Where both have changed the same, it is mine in the parts named, and theirs in the rest.
 */
export function merged(three: Three, preferMine: readonly Part[]): Campaign {
  const campaign: Campaign = { ...three.theirs }
  const put = <Name extends Part>(name: Name, value: Campaign[Name]) => {
    if (value === undefined) delete campaign[name]
    else campaign[name] = value
  }
  for (const part of parts) {
    const meeting = meetingOf(part, three)
    const value = meeting.clash && preferMine.includes(part) ? meeting.mine : meeting.value
    put(part, value as never)
  }
  return campaign
}

/** The parts in which both have changed the same thing, each in another way. */
export const conflictsBetween = (three: Three): Part[] =>
  parts.filter((part) => meetingOf(part, three).clash)

type Meeting = { clash: boolean; value: unknown; mine: unknown }

function meetingOf(part: Part, { base, mine, theirs }: Three): Meeting {
  if (part === 'departments') {
    return meetingOfLists(base[part], mine[part], theirs[part], meetingOfDepartments)
  }
  const [was, own, other]: readonly unknown[] = [base[part], mine[part], theirs[part]]
  if (isThings(was) && isThings(own) && isThings(other)) {
    return meetingOfLists(was, own, other, meetingOfValues)
  }
  return meetingOfValues(was, own, other)
}

function meetingOfValues(base: unknown, mine: unknown, theirs: unknown): Meeting {
  if (sameValue(mine, base) || sameValue(mine, theirs)) return { clash: false, value: theirs, mine }
  return { clash: !sameValue(theirs, base), value: sameValue(theirs, base) ? mine : theirs, mine }
}

function meetingOfDepartments(base: Department, mine: Department, theirs: Department): Meeting {
  const name = meetingOfValues(base.name, mine.name, theirs.name)
  const units = meetingOfLists(base.units, mine.units, theirs.units, meetingOfValues)
  return {
    clash: name.clash || units.clash,
    value: { ...theirs, name: name.value, units: units.value },
    mine: { ...mine, name: name.mine, units: units.mine },
  }
}

type Identified = { id: string }

/** Added things stand where their maker put them; only an order that both changed is theirs. */
function meetingOfLists<Each extends Identified>(
  base: readonly Each[],
  mine: readonly Each[],
  theirs: readonly Each[],
  meet: (base: Each, mine: Each, theirs: Each) => Meeting,
): Meeting {
  const [was, own, other] = [base, mine, theirs].map(
    (list) => new Map(list.map((thing): [string, Each] => [thing.id, thing])),
  ) as [Map<string, Each>, Map<string, Each>, Map<string, Each>]
  const reordered = !sameValue(idsIn(mine, was), idsIn(base, own))
  const order = reordered ? [...mine, ...theirs] : [...theirs, ...mine]
  let clash = false
  const [value, preferred]: [unknown[], unknown[]] = [[], []]
  for (const id of new Set(order.map((thing) => thing.id))) {
    const [before, ours, others] = [was.get(id), own.get(id), other.get(id)]
    const met =
      before && ours && others ? meet(before, ours, others) : meetingOfValues(before, ours, others)
    clash ||= met.clash
    if (met.value !== undefined) value.push(met.value)
    const kept = met.clash ? met.mine : met.value
    if (kept !== undefined) preferred.push(kept)
  }
  return { clash, value, mine: preferred }
}

const idsIn = (things: readonly Identified[], known: ReadonlyMap<string, unknown>): string[] =>
  things.filter(({ id }) => known.has(id)).map(({ id }) => id)

const isThings = (value: unknown): value is readonly Identified[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object')
