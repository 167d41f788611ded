import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Ended, type ListedDevice } from '../../../contract/deviceList.ts'
import type { UnitId } from '../../../contract/id.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { AskFirst } from '../invites/AskFirst.tsx'
import { devicesQuery, revokeDevice } from '../invites/inviteApi.ts'
import { deviceName } from './deviceName.ts'

/** Ends a device's counting, with words for what each reason does to what it has counted. */
export function EndDevice({
  unit,
  device,
  onDone,
}: {
  unit: UnitId
  device: ListedDevice
  onDone: () => void
}) {
  const { invites } = useStaffText()
  const { devices } = invites
  const queries = useQueryClient()
  const [as, setAs] = useState<Ended>('left')
  const end = useMutation({
    mutationFn: () => revokeDevice(unit, device.device, as),
    onSuccess: (answer) => {
      queries.setQueryData(devicesQuery(unit).queryKey, answer)
      onDone()
    },
  })
  return (
    <AskFirst
      title={devices.endTitle(deviceName(device))}
      confirm={devices.end}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate()}
      onClose={onDone}
    >
      <p>{devices.endWhy}</p>
      <fieldset>
        <legend>{devices.reason}</legend>
        {Ended.options.map((reason) => (
          <label key={reason} className="device-reason">
            <input
              type="radio"
              name="ended"
              checked={as === reason}
              onChange={() => setAs(reason)}
            />
            <strong>{devices.ended[reason]}</strong>
            <small>{devices.reasons[reason]}</small>
          </label>
        ))}
      </fieldset>
    </AskFirst>
  )
}
