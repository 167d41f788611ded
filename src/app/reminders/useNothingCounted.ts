import { useEffect, useState } from 'react'
import { isTimeToRemind } from '../../domain/reminder.ts'
import type { Situation } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'

type Counting = Extract<Situation, { is: 'counter' }>

/**
 * Whether the unit's day is over with nothing counted here. It is looked up now and then while that
 * is so, and at every tap then; not any more once something has been counted, or a tap would cost
 * more the more there is.
 */
export function useNothingCounted(
  situation: Counting,
  now: number,
  { remind, remindAt }: { remind: boolean; remindAt: string },
): boolean {
  const device = useDevice()
  const { campaign, unit, today, credential } = situation
  const [counted, setCounted] = useState<string>()
  const [nothing, setNothing] = useState<string>()
  const which = `${unit.id} ${today}`
  const isTime =
    remind &&
    credential === 'good' &&
    campaign !== undefined &&
    isTimeToRemind(campaign, now, remindAt)
  const isOpen = isTime && counted !== which

  useEffect(() => {
    if (!isOpen) return undefined
    const look = () => {
      device.hasCountedToday({ id: unit.id }, today).then(
        (has) => (has ? setCounted(which) : setNothing(which)),
        () => undefined,
      )
    }
    look()
    return device.sync.subscribe(look)
  }, [device, isOpen, which, unit.id, today])

  return isOpen && nothing === which
}
