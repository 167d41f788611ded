import X from 'lucide-react/icons/x'
import { type ReactNode, use, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { PageContext } from '../PageContext.ts'
import { useText } from '../text/useText.ts'
import { Button } from './Button.tsx'
import { returnFocus } from './returnFocus.ts'
import './sheet.css'

/**
 * A sheet over the screen, which the browser itself makes modal. Escape closes it. It hangs on the
 * body, because what opens it may stand in a heading.
 */
export function Sheet({
  title,
  describedBy,
  onClose,
  children,
}: {
  title: ReactNode
  /** The id of the words to be read as soon as it is open, where they are few. */
  describedBy?: string
  onClose: () => void
  children: ReactNode
}) {
  const { app } = useText()
  const { document } = use(PageContext)
  const heading = useId()
  const sheet = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = sheet.current
    const opener = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      returnFocus(opener, document)
    }
  }, [document])

  return createPortal(
    <dialog
      ref={sheet}
      className="sheet"
      aria-labelledby={heading}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="sheet-head">
        <h2 id={heading}>{title}</h2>
        <Button look="plain" aria-label={app.close} onClick={onClose}>
          <X className="icon" />
        </Button>
      </div>
      {children}
    </dialog>,
    document.body,
  )
}
