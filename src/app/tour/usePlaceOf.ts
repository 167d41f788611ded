import { useLayoutEffect, useState } from 'react'

type Place = { top: number; left: number; width: number; height: number; isHigh: boolean }

const nowhere: Place = { top: 0, left: 0, width: 0, height: 0, isHigh: true }

/** So much stays between a thing and the ring around it. */
const room = 6

/** Where a part of the screen lies in the window. It is brought into view, and followed when it moves. */
export function usePlaceOf(selector: string | undefined): Place {
  const [place, setPlace] = useState(nowhere)
  useLayoutEffect(() => {
    const part = selector === undefined ? null : document.querySelector(selector)
    if (!part) return
    const look = () => setPlace(placeOf(part.getBoundingClientRect()))
    // To that end of the window from which it is nearer: the card takes the other.
    const { bottom } = part.getBoundingClientRect()
    const isLast = bottom + window.scrollY > document.documentElement.scrollHeight * 0.75
    part.scrollIntoView({ block: isLast ? 'end' : 'start' })
    look()
    const size = new ResizeObserver(look)
    size.observe(part)
    // What comes and goes above it moves it, as the offer of the tour does.
    const others = new MutationObserver(look)
    others.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('resize', look)
    window.addEventListener('scroll', look, { passive: true })
    return () => {
      size.disconnect()
      others.disconnect()
      window.removeEventListener('resize', look)
      window.removeEventListener('scroll', look)
    }
  }, [selector])
  return place
}

const placeOf = ({ top, bottom, left, width, height }: DOMRect): Place => ({
  top: top - room,
  left: left - room,
  width: width + 2 * room,
  height: height + 2 * room,
  isHigh: isHigh(top, window.innerHeight - bottom),
})

/** Of what is higher than the window the beginning or the end is in view: that is not to be covered. */
function isHigh(above: number, below: number): boolean {
  if (above < -1) return false
  return below < 0 || above < below
}
