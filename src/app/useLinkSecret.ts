import { useCallback, useLayoutEffect, useState } from 'react'

/**
 * The secret of the sign-in link that was opened. It leaves the address bar before anything is
 * drawn, so that it stands in no history, bookmark or screenshot; from then on only this screen
 * has it. A second link opened in the same tab takes the place of the first.
 */
export function useLinkSecret(): [secret: string | undefined, forget: () => void] {
  const [secret, keep] = useState(secretInAddress)

  useLayoutEffect(() => {
    const take = () => {
      const found = secretInAddress()
      if (found === undefined) return
      history.replaceState(history.state, '', location.pathname + location.search)
      keep(found)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])

  return [secret, useCallback(() => keep(undefined), [])]
}

const secretInAddress = (): string | undefined =>
  new URLSearchParams(location.hash.slice(1)).get('k') ?? undefined
