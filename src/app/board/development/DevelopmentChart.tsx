import type { Channel } from '../../../contract/catalogue.ts'
import type { WeekFigures } from '../../../domain/development.ts'
import { Name } from '../../text/Name.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { ChannelIcon } from '../../ui/ChannelIcon.tsx'
import { ChannelPattern } from './ChannelPattern.tsx'

/** A part lower than this has no room for its number; the table has it. */
const lowestNamed = 0.09

/**
 * A column for each week, made of its channels from the ground up in the order of the catalogue. Colours
 * have a pattern each. It is a picture: what it shows, the sentence above and the table below say.
 */
export function DevelopmentChart({
  weeks,
  channels,
  all,
  id,
}: {
  weeks: readonly WeekFigures[]
  channels: readonly Channel[]
  /** Every channel of the campaign: each has the same pattern wherever it is drawn. */
  all: readonly Channel[]
  /** Makes the names of its patterns its own. */
  id: string
}) {
  const { development, staff } = useStaffText()
  const highest = Math.max(1, ...weeks.flatMap(({ n, before }) => [n, before?.n ?? 0]))
  const patternOf = (channel: Channel) => `${id}-${channel.id}`
  return (
    <div aria-hidden="true">
      <svg className="development-patterns">
        <defs>
          {channels.map((channel) => (
            <ChannelPattern
              key={channel.id}
              channel={channel}
              nth={all.findIndex(({ id: each }) => each === channel.id)}
              id={patternOf(channel)}
            />
          ))}
        </defs>
      </svg>
      <ol className="development-weeks">
        {weeks.map(({ week, running, n, channels: parts, covered, before }) => {
          let below = 0
          return (
            <li key={week}>
              <strong>{staff.number(n)}</strong>
              <svg className="development-column" data-running={running}>
                {channels.map((channel) => {
                  const part = parts.get(channel.id) ?? 0
                  if (part === 0) return null
                  below += part
                  const [top, height] = [1 - below / highest, part / highest]
                  return (
                    <g key={channel.id}>
                      <rect
                        x="0"
                        width="100%"
                        y={`${100 * top}%`}
                        height={`${100 * height}%`}
                        fill={`url(#${CSS.escape(patternOf(channel))})`}
                      />
                      {height >= lowestNamed && (
                        <text x="50%" y={`${100 * (top + height / 2)}%`}>
                          {staff.number(part)}
                        </text>
                      )}
                    </g>
                  )
                })}
                {before && <ThenLine at={1 - before.n / highest} />}
              </svg>
              <span className="development-week">
                {staff.week(week)}
                {running && <span>{development.running}</span>}
              </span>
              <span className="development-covered">
                {covered === undefined ? '–' : development.covered(staff.percent(covered))}
              </span>
            </li>
          )
        })}
      </ol>
      <ul className="development-legend">
        {channels.map((channel) => (
          <li key={channel.id} data-colour={channel.colour}>
            <svg className="development-swatch">
              <rect width="100%" height="100%" fill={`url(#${CSS.escape(patternOf(channel))})`} />
            </svg>
            <ChannelIcon icon={channel.icon} />
            <Name of={channel.name} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How high a column was before: a line with an edge, to be told from every pattern. */
function ThenLine({ at }: { at: number }) {
  const across = { x1: '0', x2: '100%', y1: `${100 * at}%`, y2: `${100 * at}%` }
  return (
    <g className="development-then">
      <line {...across} />
      <line {...across} />
    </g>
  )
}
