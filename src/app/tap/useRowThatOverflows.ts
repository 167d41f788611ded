import { useEffect, useRef } from 'react'

/**
 * Marks a row of chips that is wider than what it stands in: only then does its edge fade, and only
 * then is there something to lay out. It is measured between layout and drawing, after the tick.
 */
export function useRowThatOverflows() {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = row.current
    const around = box?.parentElement
    if (!box || !around) return
    const look = () => {
      let needed = 0
      for (const { scrollWidth } of box.children) needed += scrollWidth
      around.toggleAttribute('data-over', needed > box.clientWidth)
    }
    const watch = new ResizeObserver(look)
    for (const each of [around, ...box.children]) watch.observe(each)
    return () => watch.disconnect()
  }, [])
  return row
}
