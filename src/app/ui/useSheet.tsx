import { type ComponentType, type ReactNode, useState } from 'react'
import { useText } from '../text/useText.ts'

type SheetProps = { onClose: () => void }

/**
 * A sheet that is loaded when it is asked for: the first tap never waits for it. Where it cannot be
 * had, that is said, and asking again tries anew.
 */
export function useSheet<Props extends SheetProps>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  props: Omit<Props, keyof SheetProps>,
): { sheet: ReactNode; open: { 'aria-haspopup': 'dialog'; onClick: () => void } } {
  const { app } = useText()
  const [Part, setPart] = useState<ComponentType<Props> | 'failed'>()
  const close = () => setPart(undefined)
  const onClick = () => {
    close()
    load().then(
      (loaded) => setPart(() => loaded.default),
      () => setPart('failed'),
    )
  }
  const sheet =
    Part === 'failed' ? (
      <p role="alert">{app.notLoaded}</p>
    ) : (
      Part && <Part {...({ ...props, onClose: close } as unknown as Props)} />
    )
  return { sheet, open: { 'aria-haspopup': 'dialog', onClick } }
}
