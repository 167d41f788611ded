import { type ComponentProps, type ComponentType, useEffect, useState } from 'react'
import { Apart } from './Apart.tsx'
import type Companion from './Companion.tsx'

type Props = ComponentProps<typeof Companion>

/** Loads what goes along with counting once the keys are there. Where it cannot be had, they are all. */
export function CompanionPlace(props: Props) {
  const [Part, setPart] = useState<ComponentType<Props>>()
  useEffect(() => {
    import('./Companion.tsx').then(
      (loaded) => setPart(() => loaded.default),
      () => undefined,
    )
  }, [])
  return (
    Part && (
      <Apart>
        <Part {...props} />
      </Apart>
    )
  )
}
