import { useId, useState } from 'react'
import type { Day } from '../../contract/time.ts'
import { overlaps, partOf } from '../../domain/partOfDay.ts'
import type { SyncNow } from '../tap/sendingMood.ts'
import { timeWords } from '../text/timeWords.ts'
import { Button } from '../ui/Button.tsx'
import { AlikeRow } from './AlikeRow.tsx'
import type { DayList } from './dayList.ts'
import { dayWords, type Words } from './naming.ts'
import { untypedAmong } from './untypedAmong.ts'
import type { ItemActs } from './useItemActs.tsx'

/** More rows than these are shown when they are asked for. */
const page = 40

export type RowProps = ItemActs & { naming: Words; sync: SyncNow; now: Day }

/** What was counted on one day, by half-hours, the latest first. */
export function DaySection({ day: list, ...row }: RowProps & { day: DayList }) {
  const { naming, now } = row
  const { text, today } = naming
  const heading = useId()
  const [pages, setPages] = useState(1)
  const { day, alike, contacts, quiet } = list
  if (alike.length === 0) return null

  const shown = alike.slice(0, pages * page)
  const byTime = [...Map.groupBy(shown, ({ time }) => time)]
  const left = alike.length - shown.length
  const saidNone = quiet.map(({ entry }) => partOf(entry.time))
  const contradicting = alike
    .filter(({ time }) => saidNone.some((part) => overlaps(part, partOf(time))))
    .reduce((sum, { standing }) => sum + standing, 0)
  const all = alike.flatMap(({ items }) => items)
  const untyped = untypedAmong(all, naming.campaigns).length
  return (
    <section aria-labelledby={heading} className="today-day">
      <h2 id={heading}>
        {dayWords(text, today, day, now)}{' '}
        <span>
          {today.total(contacts)}
          {untyped > 0 && `, ${today.untypedOf(untyped)}`}
        </span>
      </h2>
      {contradicting > 0 && (
        <p className="today-note">{today.noneAtAll.butCounted(contradicting)}</p>
      )}
      {byTime.map(([time, rows]) => (
        <div key={time} className="today-time">
          <h3>{timeWords(text, time)}</h3>
          <ul>
            {rows.map((each) => (
              <AlikeRow key={each.key} alike={each} {...row} />
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && (
        <Button onClick={() => setPages(pages + 1)}>{today.more(Math.min(left, page))}</Button>
      )}
    </section>
  )
}
