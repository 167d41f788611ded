import type { Campaign } from '../../contract/campaign.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Cell } from './csv.ts'

const directions: Record<string, string> = { incoming: 'indgående', outgoing: 'udgående' }
/** The task areas of merged units that would give one of them away. */
const pooledAreas = 'Flere opgaveområder (samlet)'
const counterparts: Record<string, string> = {
  citizen: 'borger',
  business: 'virksomhed',
  partner: 'samarbejdspartner',
}

/**
 * The names behind the ids of a campaign, as they stand in its files. The files are for Danish
 * spreadsheets and say the same whoever fetches them, so their words do not follow the reader's
 * language.
 */
export function labelsOf({ departments, taskAreas, channels, contactTypes, parameters }: Campaign) {
  const unitName = new Map(departments.flatMap(({ units }) => units.map((u) => [u.id, u.name])))
  const departmentOf = new Map(
    departments.flatMap(({ name, units }) => units.map((unit) => [unit.id, name] as const)),
  )
  const named = (things: { id: string; name: { da: string } }[]) =>
    new Map(things.map(({ id, name }) => [id, name.da]))
  const [areaNames, channelNames, typeNames] = [taskAreas, channels, contactTypes].map(named)
  const markNames = named(parameters).set('misdirected', 'Fejlhenvendelse')
  const kle = new Map<string, string | undefined>(taskAreas.map((area) => [area.id, area.kle]))
  const departmentsOf = (units: readonly UnitId[]): string =>
    [...new Set(units.map((unit) => departmentOf.get(unit) ?? ''))].join(' + ')

  return {
    /** The department of a group of units; of several, all their names. */
    departments: departmentsOf,
    /** A group with its department, its ids and its names; several units stand together, and say so. */
    group(units: readonly UnitId[]): [string, string, string] {
      const names = units.map((unit) => unitName.get(unit) ?? unit).join(' + ')
      return [departmentsOf(units), units.join('+'), units.length > 1 ? `${names} (samlet)` : names]
    },
    unit: (id: UnitId): string => unitName.get(id) ?? id,
    /** What each of several units has, in one cell. */
    own: (totals: ReadonlyMap<UnitId, number> | undefined): string =>
      [...(totals ?? [])].map(([unit, n]) => `${unitName.get(unit) ?? unit}: ${n}`).join(', '),
    /** A task area by its id, its name and its KLE number; without an id, several. */
    area(id: string): Cell[] {
      const number = kle.get(id)
      return [
        id,
        id === '' ? pooledAreas : (areaNames?.get(id) ?? id),
        // Bare, a spreadsheet would take the number for a date.
        number === undefined ? '' : `KLE ${number}`,
      ]
    },
    channel: (id: string): Cell[] => [id, channelNames?.get(id) ?? id],
    direction: (id: string): Cell[] => [directions[id] ?? id],
    contactType: (id: string): Cell[] => [id, id === '' ? '' : (typeNames?.get(id) ?? id)],
    counterpart: (id: string): Cell[] => [counterparts[id] ?? id],
    marks: (ids: string): Cell[] => [
      ids === ''
        ? ''
        : ids
            .split(',')
            .map((id) => markNames.get(id) ?? id)
            .join(', '),
    ],
  }
}

export type Labels = ReturnType<typeof labelsOf>
