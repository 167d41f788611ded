import type { Campaign } from '../../contract/campaign.ts'
import { Direction } from '../../contract/entry.ts'
import type { Language } from '../text/language.ts'
import { nameIn } from '../text/nameIn.ts'
import type { Filter, FilterKey } from './filter.ts'

type Choice = { id: string; name: string }

/** What there is to choose from, by name. Once a department is chosen, the units are its own. */
export function filterChoices(
  { departments, taskAreas, channels }: Campaign,
  { department }: Filter,
  language: Language,
  directions: Record<Direction, string>,
): Record<FilterKey, Choice[]> {
  const named = ({ id, name }: Campaign['taskAreas'][number] | Campaign['channels'][number]) => ({
    ...{ id, name: nameIn(language, name) },
  })
  return {
    department: departments.map(({ id, name }) => ({ id, name })),
    unit: departments
      .filter(({ id }) => !department || id === department)
      .flatMap(({ units }) => units.map(({ id, name }) => ({ id, name }))),
    area: taskAreas.map(named),
    channel: channels.map(named),
    direction: Direction.options.map((id) => ({ id, name: directions[id] })),
  }
}
