import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import Mail from 'lucide-react/icons/mail'
import Phone from 'lucide-react/icons/phone'
import Users from 'lucide-react/icons/users'

/**
 * The app's icons as drawings. The mark is a gate of five tally strokes; every form of it is made
 * of the same two lines of drawing.
 */
const ink = '#0d4a5c'
const stroke = '#ffffff'
const slash = '#8ccbdc'

const mark = (upright: string, across: string) => `
  <g fill="none" stroke-linecap="round" stroke-width="34">
    <path stroke="${upright}" d="M139 128v256M217 128v256M295 128v256M373 128v256"/>
    <path stroke="${across}" d="m96 336 320-160"/>
  </g>`
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${inside}\n</svg>\n`
const scaled = (by: number, inside: string) =>
  `<g transform="translate(${256 * (1 - by)} ${256 * (1 - by)}) scale(${by})">${inside}</g>`

export const rounded = svg(
  `\n  <rect width="512" height="512" rx="112" fill="${ink}"/>${mark(stroke, slash)}`,
)
/** To the edge: the system cuts its own form out, and leaves a circle of four fifths for sure. */
const whole = (by: number) =>
  svg(`<rect width="512" height="512" fill="${ink}"/>${scaled(by, mark(stroke, slash))}`)
/** Only the form counts: the system gives it its colour. */
const monochrome = svg(scaled(0.95, mark('#fff', '#fff')))
const ofChannel = (icon: typeof Mail) => {
  const drawn = createElement(icon, { x: 112, y: 112, width: 288, height: 288, color: stroke })
  return svg(`<circle cx="256" cy="256" r="256" fill="${ink}"/>${renderToStaticMarkup(drawn)}`)
}

/** Every picture by its name and its size in pixels. */
export const pictures: [name: string, size: number, drawing: string][] = [
  ['icon-192', 192, rounded],
  ['icon-512', 512, rounded],
  ['icon-maskable-192', 192, whole(0.85)],
  ['icon-maskable-512', 512, whole(0.85)],
  ['icon-monochrome-512', 512, monochrome],
  // The home screen of an iPhone rounds it, and knows no transparency.
  ['icon-180', 180, whole(0.95)],
  ['shortcut-phone', 96, ofChannel(Phone)],
  ['shortcut-in_person', 96, ofChannel(Users)],
  ['shortcut-email', 96, ofChannel(Mail)],
]
