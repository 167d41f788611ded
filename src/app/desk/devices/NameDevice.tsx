import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { type ListedDevice, Nickname } from '../../../contract/deviceList.ts'
import type { UnitId } from '../../../contract/id.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { AskFirst } from '../invites/AskFirst.tsx'
import { devicesQuery, nameDevice } from '../invites/inviteApi.ts'
import { deviceName } from './deviceName.ts'

const Naming = z.object({ nickname: z.union([z.literal(''), Nickname]) })

/** Calls a device by its place; an empty field takes the name away. */
export function NameDevice({
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
  const [field, hint] = [useId(), useId()]
  const name = useMutation({
    mutationFn: (nickname: string) =>
      nameDevice(unit, device.device, nickname === '' ? undefined : nickname),
    onSuccess: (answer) => {
      queries.setQueryData(devicesQuery(unit).queryKey, answer)
      onDone()
    },
  })
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Naming),
    defaultValues: { nickname: device.nickname ?? '' },
  })
  const wrong = formState.errors.nickname !== undefined
  const submit = handleSubmit(({ nickname }) => name.mutate(nickname))
  return (
    <AskFirst
      title={`${devices.rename}: ${deviceName(device)}`}
      confirm={devices.save}
      busy={name.isPending}
      error={name.error}
      onConfirm={() => void submit()}
      onClose={onDone}
    >
      <form className="invite-field" noValidate onSubmit={(event) => void submit(event)}>
        <label htmlFor={field}>{devices.nickname}</label>
        <input
          id={field}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby={hint}
          {...register('nickname')}
        />
        <p id={hint} className="invite-hint" role={wrong ? 'alert' : undefined}>
          {wrong ? devices.nicknameWrong : devices.nicknameHint}
        </p>
      </form>
    </AskFirst>
  )
}
