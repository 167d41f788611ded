import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'

/**
 * A mutation that does not begin again while it runs. `isPending` tells so only after the screen has
 * been drawn, and two clicks fit into the time before: each would create something.
 */
export function useOneAtATime<Data, Variables = void>(
  options: UseMutationOptions<Data, Error, Variables>,
) {
  const act = useMutation(options)
  const running = useRef(false)
  useLayoutEffect(() => {
    if (!act.isPending) running.current = false
  })
  const mutate: typeof act.mutate = (...said) => {
    if (running.current) return
    running.current = true
    act.mutate(...said)
  }
  return { ...act, mutate }
}
