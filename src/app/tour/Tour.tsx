import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLaterText } from '../text/useLaterText.ts'
import { Button } from '../ui/Button.tsx'
import { readFromHere } from '../ui/readFromHere.ts'
import { returnFocus } from '../ui/returnFocus.ts'
import { stepsIn } from './steps.ts'
import './tour.css'
import { usePlaceOf } from './usePlaceOf.ts'

/**
 * The tour of the screen: a card and a ring around what it is about. It is a modal dialog, so that the
 * browser itself keeps every key below it from being pressed; Escape leaves it.
 */
export default function Tour({ onClose }: { onClose: () => void }) {
  const { tour } = useLaterText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [title, words] = [useId(), useId()]
  const [steps] = useState(() => stepsIn(document))
  const [at, setAt] = useState(0)
  const step = steps[at]
  const place = usePlaceOf(step?.at)

  useEffect(() => {
    const shown = dialog.current
    const opener = document.activeElement
    shown?.showModal()
    shown?.querySelector('h2')?.focus({ preventScroll: true })
    return () => {
      shown?.close()
      returnFocus(opener, document)
    }
  }, [])

  if (!step) return null
  const isLast = at === steps.length - 1
  return createPortal(
    <dialog
      ref={dialog}
      className="tour"
      aria-labelledby={title}
      aria-describedby={words}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // What is typed here is no shortcut of the screen below.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div
        className="tour-ring"
        style={{ top: place.top, left: place.left, width: place.width, height: place.height }}
      />
      <div className="tour-card" data-side={place.isHigh ? 'bottom' : 'top'}>
        <p className="tour-nth">{tour.nth(at + 1, steps.length)}</p>
        <h2 key={step.name} ref={readFromHere} id={title} tabIndex={-1}>
          {tour.steps[step.name].title}
        </h2>
        <p id={words}>{tour.steps[step.name].words}</p>
        <div className="tour-ways">
          {!isLast && (
            <Button look="plain" onClick={onClose}>
              {tour.leave}
            </Button>
          )}
          {at > 0 && <Button onClick={() => setAt(at - 1)}>{tour.back}</Button>}
          <Button look="main" onClick={() => (isLast ? onClose() : setAt(at + 1))}>
            {isLast ? tour.leave : tour.next}
          </Button>
        </div>
      </div>
    </dialog>,
    document.body,
  )
}
