import ListFilter from 'lucide-react/icons/list-filter'
import X from 'lucide-react/icons/x'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { Campaign } from '../../contract/campaign.ts'
import { pages } from '../../contract/pages.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { nameIn } from '../text/nameIn.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useStaffText } from '../text/useStaffText.ts'
import type { Comparable } from './compare/comparable.ts'
import { type Filter, filterKeys, narrowedQuery, withChoice } from './filter.ts'
import './filterBar.css'
import { filterChoices } from './filterChoices.ts'

/** Narrows a board. What it is narrowed to stands in the address, and as chips that take it away. */
export function FilterBar({
  campaign,
  answer,
  filter,
  comparable,
  beside,
}: {
  campaign: Campaign
  answer: BoardAnswer | undefined
  filter: Filter
  /** The earlier campaigns that the board can stand beside, and the one it does. */
  comparable: readonly Pick<Comparable, 'summary'>[]
  beside: Pick<Comparable, 'summary'> | undefined
}) {
  const { board, compare, filters } = useStaffText()
  const { language } = useLanguage()
  const [query] = useSearchParams()
  const [, go] = useLocation()
  const choices = filterChoices(campaign, filter, language, board.directions)
  const chosen = filterKeys.flatMap((key) => {
    const name = choices[key].find(({ id }) => id === filter[key])?.name
    return name === undefined ? [] : [{ key, words: filters.chip(filters.keys[key], name) }]
  })
  const address = (next: Filter) => {
    const search = narrowedQuery(query, next)
    return search.size > 0 ? `${pages.board}?${search}` : pages.board
  }
  return (
    <section className="board-filter" aria-label={filters.title}>
      <details>
        <summary>
          <ListFilter className="icon" />
          {filters.title}
        </summary>
        <div className="filter-choices">
          {filterKeys
            .filter((key) => choices[key].length > 1)
            .map((key) => (
              <label key={key}>
                <span>{filters.keys[key]}</span>
                <select
                  value={filter[key] ?? ''}
                  onChange={({ target }) =>
                    go(address(withChoice(filter, key, target.value || undefined)))
                  }
                >
                  <option value="">{filters.none}</option>
                  {choices[key].map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          {comparable.length > 0 && (
            <label>
              <span>{compare.choose}</span>
              <select
                value={beside?.summary.id ?? 'none'}
                onChange={({ target }) => go(address(withChoice(filter, 'compare', target.value)))}
              >
                <option value="none">{compare.none}</option>
                {comparable.map(({ summary: { id, name } }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      </details>
      {chosen.length > 0 && (
        <>
          <ul className="filter-chips">
            {chosen.map(({ key, words }) => (
              <li key={key}>
                <Link
                  href={address(withChoice(filter, key, undefined))}
                  aria-label={filters.remove(words)}
                >
                  {words}
                  <X className="icon" />
                </Link>
              </li>
            ))}
            {chosen.length > 1 && (
              <li>
                <Link href={address({ compare: filter.compare })}>{filters.clear}</Link>
              </li>
            )}
          </ul>
          <FilterNotes campaign={campaign} answer={answer} filter={filter} />
        </>
      )}
    </section>
  )
}

/** What a filter cannot do: show a part of a group, or tell areas apart that stand together. */
function FilterNotes({
  campaign: { departments, taskAreas },
  answer,
  filter,
}: {
  campaign: Campaign
  answer: BoardAnswer | undefined
  filter: Filter
}) {
  const { filters } = useStaffText()
  const { language } = useLanguage()
  const wanted = (unit: string, department: string) =>
    (!filter.unit || filter.unit === unit) &&
    (!filter.department || filter.department === department)
  const names = new Map(departments.flatMap(({ units }) => units.map(({ id, name }) => [id, name])))
  const others = (answer?.units ?? [])
    .filter(({ unit, department }) => !wanted(unit, department))
    .map(({ unit }) => names.get(unit) ?? unit)
  const area = taskAreas.find(({ id }) => id === filter.area)
  const isPooled = area && answer?.pooled.includes(area.id)
  return (
    <div className="board-note">
      <p>{filters.base}</p>
      {others.length > 0 && <p>{filters.together(others)}</p>}
      {isPooled && <p>{filters.pooled(nameIn(language, area.name))}</p>}
      {area && <p>{filters.notByArea}</p>}
    </div>
  )
}
