import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'

const most = 999
const within = (n: number) => Math.min(most, Math.max(1, n))

/** How many alike one tap stands for. Saved in one go, because each save may cost an undo. */
export function QuantityField({
  start,
  onClose,
}: {
  start: number
  /** With the number to save, and without one where there is none. */
  onClose: (quantity?: number) => void
}) {
  const { strip } = useText()
  const [typed, setTyped] = useState(`${start}`)
  const [wrong, setWrong] = useState(false)
  const [field, error] = [useId(), useId()]
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const plus = useRef<HTMLButtonElement>(null)
  const n = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0

  // Without a mouse the field would bring up a keyboard over the very thing it belongs to.
  useEffect(() => {
    const first = matchMedia('(hover: hover)').matches ? input.current : plus.current
    first?.focus({ preventScroll: true })
    input.current?.select()
    // Only where it does not lie in sight: at 400 % it is below the window.
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const step = (by: number) => {
    setTyped(`${within(n + by)}`)
    setWrong(false)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (n >= 1) return onClose(n)
    setWrong(true)
    input.current?.focus()
  }

  return (
    <form ref={form} className="quantity" noValidate onSubmit={save}>
      <label htmlFor={field}>{strip.quantity}</label>
      <div className="quantity-row">
        <Button aria-label={strip.fewer} disabled={n <= 1} onClick={() => step(-1)}>
          <Minus />
        </Button>
        <input
          id={field}
          ref={input}
          inputMode="numeric"
          autoComplete="off"
          // Longer than may be: cut off, it would be another number and nobody would see it.
          maxLength={6}
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? error : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
        <Button ref={plus} aria-label={strip.oneMore} disabled={n >= most} onClick={() => step(1)}>
          <Plus />
        </Button>
        <Button look="main" type="submit">
          {strip.save}
        </Button>
      </div>
      {wrong && (
        <p id={error} role="alert" className="quantity-wrong">
          {strip.quantityWrong}
        </p>
      )}
    </form>
  )
}
