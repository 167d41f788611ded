import type { Campaign } from '../../contract/campaign.ts'
import type { ColumnName } from './columns.ts'
import type { Cell } from './csv.ts'
import { type Labels, labelsOf } from './labels.ts'
import { momentSection } from './momentSection.ts'
import type { KindDimension, View } from './view.ts'
import type { Section } from './section.ts'
import type { TallyRow } from './viewRows.ts'

/** What stands in the rows of a view, from left to right; only how many there are comes after it. */
export function sectionsOf(view: View, campaign: Campaign): Section[] {
  const labels = labelsOf(campaign)
  const sections = [
    momentSection(view),
    whoSection(view, campaign, labels),
    ...view.kinds.map((kind) => kindSection(kind, labels)),
    besideSection(view, labels),
  ]
  return sections.filter((section) => section !== undefined)
}

function whoSection({ who }: View, { departments }: Campaign, labels: Labels): Section | undefined {
  if (who === undefined) return undefined
  const idsOf = (units: readonly string[]) =>
    departments
      .filter((department) => department.units.some(({ id }) => units.includes(id)))
      .map(({ id }) => id)
  const isByUnit = who === 'unit'
  return {
    columns: isByUnit ? ['forvaltning', 'enhed_id', 'enhed'] : ['forvaltning'],
    key: (_row, { units }) => namesOf(units),
    say: (_row, { units }) => ({
      cells: isByUnit ? labels.group(units) : [labels.departments(units)],
      fields: { departments: idsOf(units), ...(isByUnit && { units }) },
    }),
  }
}

const told = (id: string): string | null => (id === '' ? null : id)

function kindSection(kind: KindDimension, labels: Labels): Section {
  const of = (
    columns: readonly ColumnName[],
    key: (row: TallyRow) => string,
    cells: (id: string) => Cell[],
    field: (id: string) => unknown = (id) => id,
  ): Section => ({
    ...{ columns, key },
    say: (row) => ({ cells: cells(key(row)), fields: { [kind]: field(key(row)) } }),
  })
  const sections: Record<KindDimension, () => Section> = {
    taskArea: () =>
      of(
        ['opgaveområde_id', 'opgaveområde', 'kle'],
        ({ task_area }) => task_area,
        labels.area,
        told,
      ),
    channel: () => of(['kanal_id', 'kanal'], ({ channel }) => channel, labels.channel),
    direction: () => of(['retning'], ({ direction }) => direction, labels.direction),
    contactType: () =>
      of(
        ['henvendelsestype_id', 'henvendelsestype'],
        ({ contact_type }) => contact_type,
        labels.contactType,
        told,
      ),
    counterpart: () => of(['modpart'], ({ counterpart }) => counterpart, labels.counterpart, told),
    marks: () =>
      of(
        ['mærker'],
        ({ marks }) => marks,
        labels.marks,
        (ids) => ids.split(',').filter(Boolean),
      ),
    entered: () => ({
      columns: ['efterregistreret'],
      key: ({ afterwards }) => afterwards,
      say: ({ afterwards }) => ({
        cells: [afterwards ? 'ja' : 'nej'],
        fields: { entered: afterwards ? 'afterwards' : 'at_once' },
      }),
    }),
  }
  return sections[kind]()
}

/**
 * What a reader has to know of a week beside its figures. Files by day need none of it: a day that is
 * not in them has no row.
 */
function besideSection({ period, who }: View, labels: Labels): Section | undefined {
  if (period === 'day' || period === 'time') return undefined
  const hasOwn = who === 'unit' && period === 'week'
  return {
    columns: hasOwn ? ['uden_dage', 'enhedernes_ugetal'] : ['uden_dage'],
    key: (_row, { week, units }) => `${week?.week} ${namesOf(units)}`,
    // As records these stand beside the rows.
    say: (_row, { waiting, own }) => ({
      cells: [waiting.join(' '), ...(hasOwn ? [labels.own(own)] : [])],
      fields: {},
    }),
  }
}

const known = new WeakMap<readonly string[], string>()

/** Units in one word, put together once for all the rows of theirs. */
function namesOf(units: readonly string[]): string {
  const found = known.get(units) ?? units.join('+')
  known.set(units, found)
  return found
}
