import type { Campaign } from '../../contract/campaign.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Cell } from './csv.ts'

/** The columns that say of which unit a figure is. */
export const unitHead = ['forvaltning', 'enhed_id', 'enhed']

/** The columns that say of what kind the contacts were. */
export const kindHead = [
  ...['opgaveområde_id', 'opgaveområde', 'kle', 'kanal_id', 'kanal', 'retning'],
  ...['henvendelsestype_id', 'henvendelsestype'],
]

/** A contact's kind as the tallies keep it. */
export type Kind = {
  task_area: string
  channel: string
  direction: string
  contact_type: string
}

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

  return {
    /** The cells of `unitHead` for a group; several units stand together, and say so. */
    group(units: readonly UnitId[]): [string, string, string] {
      const departmentNames = [...new Set(units.map((unit) => departmentOf.get(unit) ?? ''))]
      const names = units.map((unit) => unitName.get(unit) ?? unit).join(' + ')
      return [
        departmentNames.join(' + '),
        units.join('+'),
        units.length > 1 ? `${names} (samlet)` : names,
      ]
    },
    /** What each of several units has, in one cell. */
    own: (totals: ReadonlyMap<UnitId, number> | undefined): string =>
      [...(totals ?? [])].map(([unit, n]) => `${unitName.get(unit) ?? unit}: ${n}`).join(', '),
    /** The cells of `kindHead`: what kind of contact it was. */
    kind: ({ task_area, channel, direction, contact_type }: Kind): Cell[] => {
      const number = kle.get(task_area)
      return [
        task_area,
        task_area === '' ? pooledAreas : (areaNames?.get(task_area) ?? task_area),
        // Bare, a spreadsheet would take the number for a date.
        number === undefined ? '' : `KLE ${number}`,
        channel,
        channelNames?.get(channel) ?? channel,
        directions[direction] ?? direction,
        contact_type,
        contact_type === '' ? '' : (typeNames?.get(contact_type) ?? contact_type),
      ]
    },
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
