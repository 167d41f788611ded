/** As long as the browsers themselves take for a long press. */
const holdMs = 500
/** A finger that lies still moves by this much all the same. */
const stillPx = 10
/** The click that ends a press comes at once; on a slow phone after the zoom has been ruled out. */
const clickWithinMs = 400

/**
 * Watches for what is held down, or asked about by a context menu, among what carries `data-help`,
 * and tells which. The click that ends such a press is none. What carries no help is let alone: there
 * a slow finger counts like a quick one.
 *
 * @param page the window it lies in
 * @returns what stops the watching
 */
export function watchHolds(
  root: HTMLElement,
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  show: (place: string) => void,
): () => void {
  let down: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined
  let held = false
  let letGo: ReturnType<typeof setTimeout> | undefined

  const cancel = () => {
    clearTimeout(down?.timer)
    down = undefined
  }
  const tell = (item: HTMLElement, isPressed: boolean) => {
    cancel()
    held = isPressed
    // A finger gives no focus: so that it is there when the help has been read.
    item.focus({ preventScroll: true })
    show(item.dataset['help'] ?? '')
  }

  const press = (event: PointerEvent) => {
    cancel()
    clearTimeout(letGo)
    held = false
    const item = itemAt(event, 'help')
    // A second finger makes it something else than a long press.
    if (!item || event.button !== 0 || !event.isPrimary) return
    const timer = setTimeout(() => tell(item, true), holdMs)
    down = { x: event.clientX, y: event.clientY, timer }
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (down && Math.hypot(clientX - down.x, clientY - down.y) > stillPx) cancel()
  }
  const lift = () => {
    cancel()
    // Where no click follows, the next one is a tap again, also if it comes without a pointer.
    if (held) letGo = setTimeout(() => (held = false), clickWithinMs)
  }
  const click = (event: Event) => {
    const explains = itemAt(event, 'explains')?.dataset['explains']
    if (explains !== undefined) show(explains)
    if (!held) return
    held = false
    event.preventDefault()
    event.stopPropagation()
  }
  const menu = (event: Event) => {
    const item = itemAt(event, 'help')
    if (!item) return
    event.preventDefault()
    // A finger that asks for the menu is still down. A mouse's other button and a key click nothing.
    if (!held) tell(item, down !== undefined)
  }

  root.addEventListener('pointerdown', press, { capture: true })
  root.addEventListener('click', click, { capture: true })
  root.addEventListener('contextmenu', menu, { capture: true })
  page.addEventListener('pointermove', move, { capture: true, passive: true })
  for (const end of ends) page.addEventListener(end, lift, { capture: true })
  return () => {
    cancel()
    clearTimeout(letGo)
    root.removeEventListener('pointerdown', press, { capture: true })
    root.removeEventListener('click', click, { capture: true })
    root.removeEventListener('contextmenu', menu, { capture: true })
    page.removeEventListener('pointermove', move, { capture: true })
    for (const end of ends) page.removeEventListener(end, lift, { capture: true })
  }
}

const ends = ['pointerup', 'pointercancel', 'blur'] as const

/** What lies in the mini counter's window is of no class that this one knows. */
const itemAt = ({ target }: Event, name: 'help' | 'explains'): HTMLElement | undefined =>
  (target as Partial<Element> | null)?.closest?.<HTMLElement>(`[data-${name}]`) ?? undefined
