import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useDevice } from '../DeviceContext.ts'
import type { Slots } from '../outbox/storage.ts'
import { keepReading } from './keepReading.ts'

type Reading<Result> = { result?: Result; error?: unknown }

/**
 * What is read from this device's database, and read anew whenever something has been written to it,
 * here or in another tab. Undefined until it has been read; what was read last stays until the next.
 *
 * @param deps all that the reading depends on besides the database
 * @param of the slots that it asks for, where it asks for nothing else: then no tap has it read anew
 * @throws while drawing, when a reading has failed
 */
export function useReading<Result>(
  read: () => Promise<Result>,
  deps: readonly unknown[],
  of?: readonly (keyof Slots)[],
): Result | undefined {
  const { changes } = useDevice()
  const last = useRef<Reading<Result>>({})
  const follow = useCallback(
    (changed: () => void) => {
      const is = (reading: Reading<Result>) => {
        last.current = reading
        changed()
      }
      return keepReading((heard) => changes.subscribe(heard, of), read, {
        show: (result) => is({ result }),
        fail: (error) => is({ error }),
      })
    },
    // oxlint-disable-next-line react/use-memo, react/exhaustive-deps -- whoever reads says what it depends on
    [changes, ...deps],
  )
  const reading = useSyncExternalStore(follow, () => last.current)
  if ('error' in reading) throw reading.error
  return reading.result
}
