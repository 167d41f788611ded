import { useId, useState } from 'react'
import type { DevicesAnswer, ListedDevice } from '../../../contract/deviceList.ts'
import type { UnitId } from '../../../contract/id.ts'
import type { InviteSummary } from '../../../contract/invite.ts'
import { BoardTable } from '../../board/BoardTable.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { useInviteName } from '../invites/useInviteName.ts'
import { deviceName } from './deviceName.ts'
import './devices.css'
import { EndDevice } from './EndDevice.tsx'
import { NameDevice } from './NameDevice.tsx'

/** The phones and PCs of a unit. Never what any of them has counted. */
export function DeviceTable({
  unit,
  answer,
  invites: all,
}: {
  unit: UnitId
  answer: DevicesAnswer
  invites: readonly InviteSummary[]
}) {
  const { invites } = useStaffText()
  const { devices } = invites
  const title = useId()
  const [ending, setEnding] = useState<ListedDevice>()
  const [naming, setNaming] = useState<ListedDevice>()
  const done = () => {
    setEnding(undefined)
    setNaming(undefined)
  }
  return (
    <section className="staff-card" aria-labelledby={title}>
      <h2 id={title}>{devices.title}</h2>
      {answer.devices.length === 0 ? (
        <p>{devices.none}</p>
      ) : (
        <BoardTable title={title}>
          <thead className="devices devices-head">
            <tr>
              {(['name', 'enrolled', 'seen', 'app', 'kept', 'invite'] as const).map((column) => (
                <th key={column} scope="col">
                  {devices[column]}
                </th>
              ))}
              <th scope="col" className="device-actions">
                <span className="sr-only">{devices.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody className="devices">
            {answer.devices.map((device) => (
              <Row
                key={device.device}
                device={device}
                invite={all.find(({ id }) => id === device.invite)}
                onName={() => setNaming(device)}
                onEnd={() => setEnding(device)}
              />
            ))}
          </tbody>
        </BoardTable>
      )}
      <p className="invite-quiet">{devices.never}</p>
      {answer.devices.some(({ kept }) => kept === false) && (
        <p className="invite-quiet">{devices.keptWhy}</p>
      )}
      {ending && <EndDevice unit={unit} device={ending} onDone={done} />}
      {naming && <NameDevice unit={unit} device={naming} onDone={done} />}
    </section>
  )
}

function Row({
  device,
  invite,
  onName,
  onEnd,
}: {
  device: ListedDevice
  invite: InviteSummary | undefined
  onName: () => void
  onEnd: () => void
}) {
  const { invites, staff } = useStaffText()
  const { devices } = invites
  const inviteName = useInviteName()
  const { enrolled, seen, app, kept, ended } = device
  const name = deviceName(device)
  const keptWord = kept === undefined ? 'unknown' : kept ? 'yes' : 'no'
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-what={devices.enrolled}>{staff.span(enrolled, enrolled)}</td>
      <td data-what={devices.seen}>{staff.span(seen, seen)}</td>
      <td data-what={devices.app}>{app ?? devices.keptWords.unknown}</td>
      <td data-what={devices.kept}>{devices.keptWords[keptWord]}</td>
      <td data-what={devices.invite}>{inviteName(invite)}</td>
      <td>
        {ended && <p className="device-ended">{devices.ended[ended]}</p>}
        <div className="invite-buttons">
          <Button look="plain" aria-label={`${devices.rename}: ${name}`} onClick={onName}>
            {devices.rename}
          </Button>
          {ended !== 'stolen' && (
            <Button look="plain" aria-label={`${devices.end}: ${name}`} onClick={onEnd}>
              {devices.end}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}
