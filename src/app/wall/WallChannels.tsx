import type { WallAnswer } from '../../contract/screen.ts'
import { Name } from '../text/Name.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'

type Channels = NonNullable<WallAnswer['figures']>['channels']

/** Each channel with its icon, its colour and a bar; the longest fills the track. */
export function WallChannels({ channels }: { channels: Channels }) {
  const { staff, wall } = useStaffText()
  const most = Math.max(1, ...channels.map(({ incoming = 0 }) => incoming))
  const said = (n: number | undefined) => (n === undefined ? '–' : staff.number(n))
  return (
    <table
      className="wall-channels"
      aria-label={wall.channels}
      style={{ '--rows': channels.length + 1 } as React.CSSProperties}
    >
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            <span className="sr-only">{wall.channel}</span>
          </th>
          <th scope="col">{wall.short.incoming}</th>
          <th scope="col">{wall.short.outgoing}</th>
        </tr>
      </thead>
      <tbody>
        {channels.map(({ id, name, icon, colour, incoming, outgoing }) => (
          <tr key={id} data-colour={colour}>
            <th scope="row">
              <span className="wall-channel">
                <ChannelIcon icon={icon} />
                <Name of={name} />
              </span>
            </th>
            <td className="wall-track" aria-hidden="true">
              <span
                data-any={(incoming ?? 0) > 0}
                style={{ width: `${((incoming ?? 0) * 100) / most}%` }}
              />
            </td>
            <td>{said(incoming)}</td>
            <td>{said(outgoing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
