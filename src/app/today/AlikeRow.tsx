import { useId, useState } from 'react'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { Button } from '../ui/Button.tsx'
import { type Alike, quantityOf } from './dayList.ts'
import type { RowProps } from './DaySection.tsx'
import { ItemState } from './ItemState.tsx'
import { ItemWays } from './ItemWays.tsx'
import { detailsOf, whatOf } from './naming.ts'
import { standingOf } from './standing.ts'
import { UntypedMark } from './UntypedMark.tsx'

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
  const undone = items.every(({ record }) => !record.standing)
  const states = [...Map.groupBy(items, (item) => JSON.stringify(standingOf(item, sync))).values()]
  const n = undone ? quantityOf(items) : standing

  return (
    <li className="today-row" data-colour={channel?.colour} data-undone={undone || undefined}>
      <div className="today-what">
        {channel && <ChannelIcon icon={channel.icon} />}
        <div>
          <p>
            {entry.is === 'contact' && <strong>{n} × </strong>}
            <strong>{whatOf(naming, entry)}</strong>
          </p>
          <p className="today-details">{detailsOf(naming, entry).join(' · ')}</p>
          <UntypedMark items={items} naming={naming} />
          {states.map(
            ([item, ...others]) =>
              item && (
                <ItemState
                  key={item.key}
                  {...{ item, naming, sync }}
                  n={states.length > 1 ? others.length + 1 : undefined}
                />
              ),
          )}
        </div>
        {single ? (
          <ItemWays item={first} {...row} />
        ) : (
          <Button
            look="plain"
            aria-label={today.about(open ? today.fold : today.each, whatOf(naming, entry))}
            aria-expanded={open}
            aria-controls={list}
            onClick={() => setOpen(!open)}
          >
            {open ? today.fold : today.each}
          </Button>
        )}
      </div>
      {open && !single && (
        <ul id={list} className="today-each">
          {items.map((item, nth) => (
            <li key={item.key}>
              <span>{items.length - nth}</span>
              <ItemState item={item} naming={naming} sync={sync} />
              <UntypedMark items={[item]} naming={naming} />
              <ItemWays item={item} nth={items.length - nth} {...row} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
