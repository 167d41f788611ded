import type { Day } from '../contract/time.ts'
import type { Situation } from './counter.ts'
import { useDevice } from './DeviceContext.ts'
import { useReading } from './live/useReading.ts'
import { situationSlots } from './today/readings.ts'

/**
 * Where this device stands, and no tap has it read anew; undefined until it has been read.
 *
 * @param today read anew when it is another; left out where the day makes no difference
 */
export function useSituation(today?: Day): Situation | undefined {
  const device = useDevice()
  return useReading(() => device.situation(), [device, today], situationSlots)
}
