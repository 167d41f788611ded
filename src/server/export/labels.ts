import type { Campaign } from '../../contract/campaign.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Cell } from './csv.ts'

export type Labels = ReturnType<typeof labelsOf>

const directions: Record<string, string> = { incoming: 'indgående', outgoing: 'udgående' }
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

  return {
    /** Department, unit id and unit name of a group; several units stand together, and say so. */
    group(units: readonly UnitId[]): [string, string, string] {
      const departmentNames = [...new Set(units.map((unit) => departmentOf.get(unit) ?? ''))]
      const names = units.map((unit) => unitName.get(unit) ?? unit).join(' + ')
      return [
        departmentNames.join(' + '),
        units.join('+'),
        units.length > 1 ? `${names} (samlet)` : names,
      ]
    },
    /** Id, name and KLE number. The number is worded, or a spreadsheet takes it for a date. */
    taskArea: (id: string): Cell[] => {
      const number = kle.get(id)
      return [id, areaNames?.get(id) ?? id, number === undefined ? '' : `KLE ${number}`]
    },
    channel: (id: string): Cell[] => [id, channelNames?.get(id) ?? id],
    direction: (id: string): string => directions[id] ?? id,
    contactType: (id: string): Cell[] => [id, id === '' ? '' : (typeNames?.get(id) ?? id)],
    counterpart: (id: string): string => counterparts[id] ?? id,
    marks: (ids: string): string =>
      ids === ''
        ? ''
        : ids
            .split(',')
            .map((id) => markNames.get(id) ?? id)
            .join(', '),
  }
}
