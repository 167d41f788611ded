import { type ComponentType, useEffect, useState } from 'react'
import { useText } from '../text/useText.ts'

/**
 * A part of the screen that is loaded when it is asked for: the first tap never waits for it. Where
 * it cannot be had, that is said, and closing it asks anew.
 */
export function Later<Props extends object>({
  load,
  ...props
}: Props & { load: () => Promise<{ default: ComponentType<Props> }> }) {
  const { app } = useText()
  const [Part, setPart] = useState<ComponentType<Props>>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let wanted = true
    load().then(
      (loaded) => wanted && setPart(() => loaded.default),
      () => wanted && setFailed(true),
    )
    return () => void (wanted = false)
  }, [load])

  if (failed) return <p role="alert">{app.notLoaded}</p>
  return Part ? <Part {...(props as unknown as Props)} /> : null
}
