import { useId, useState } from 'react'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { Button } from '../ui/Button.tsx'
import type { Alike } from './dayList.ts'
import type { RowProps } from './DaySection.tsx'
import { ItemState } from './ItemState.tsx'
import { ItemWays } from './ItemWays.tsx'
import { detailsOf, whatOf } from './naming.ts'
import { isNotable, standingOf } from './standing.ts'

/** What is alike in one row, and on request each by itself. */
export function AlikeRow({ alike, ...row }: RowProps & { alike: Alike }) {
  const { naming, sync } = row
  const { today, campaigns } = naming
  const [open, setOpen] = useState(false)
  const list = useId()
  const { items, standing } = alike
  const [first] = items
  if (!first) return null
  const { entry } = first
  const channel =
    entry.is === 'contact'
      ? campaigns
          .find(({ id }) => id === entry.campaign)
          ?.channels.find(({ id }) => id === entry.channel)
      : undefined
  const single = items.length === 1
  const undone = items.filter(({ record }) => !record.standing).length
  const states = new Map(
    items.map((item) => [JSON.stringify(standingOf(item, sync)), item] as const),
  )
  const notable = [...states.values()].filter(
    (item) => states.size === 1 || isNotable(standingOf(item, sync)),
  )

  return (
    <li
      className="today-row"
      data-colour={channel?.colour}
      data-undone={undone === items.length || undefined}
    >
      <div className="today-what">
        {channel && <ChannelIcon icon={channel.icon} />}
        <div>
          <p>
            {entry.is === 'contact' && <strong className="today-n">{standing} × </strong>}
            <strong>{whatOf(naming, entry)}</strong>
          </p>
          <p className="today-details">{detailsOf(naming, entry).join(' · ')}</p>
          {notable.map((item) => (
            <ItemState key={item.key} item={item} naming={naming} sync={sync} />
          ))}
          {!single && undone > 0 && undone < items.length && (
            <p className="today-state">{today.undoneOf(undone)}</p>
          )}
        </div>
        {single ? (
          <ItemWays item={first} {...row} />
        ) : (
          <Button
            look="plain"
            aria-expanded={open}
            aria-controls={list}
            onClick={() => setOpen(!open)}
          >
            {open ? today.fold : today.each(items.length)}
          </Button>
        )}
      </div>
      {open && !single && (
        <ul id={list} className="today-each">
          {items.map((item, nth) => (
            <li key={item.key}>
              <span>{items.length - nth}</span>
              <ItemState item={item} naming={naming} sync={sync} />
              <ItemWays item={item} nth={items.length - nth} {...row} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
