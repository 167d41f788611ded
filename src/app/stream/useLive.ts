import { use, useCallback, useSyncExternalStore } from 'react'
import { LiveContext } from './LiveContext.ts'

/** Whether a stream tells of whatever is new. */
export function useLive(): boolean {
  const feed = use(LiveContext)
  const subscribe = useCallback((turned: () => void) => feed?.onTurn(turned) ?? nothing, [feed])
  return useSyncExternalStore(subscribe, () => feed?.isLive() ?? false)
}

const nothing = () => undefined
