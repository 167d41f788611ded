import { useId, useRef } from 'react'
import { useCopying } from '../../ui/useCopying.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'

/** A text to be copied elsewhere; where the browser does not let it, it is marked for the keyboard. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const { reading } = useStaffText()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const { copied, copy } = useCopying(text, field)
  return (
    <div className="reading-copy">
      <label htmlFor={id}>{label}</label>
      <input id={id} ref={field} readOnly value={text} />
      <Button aria-label={reading.once.copyOf(label)} onClick={() => void copy()}>
        {reading.once.copy}
      </Button>
      <p role="status">
        {copied === true && reading.once.copied}
        {copied === false && reading.once.copyFailed}
      </p>
    </div>
  )
}
