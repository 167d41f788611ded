import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { channelColours } from '../../../src/contract/catalogue.ts'

const css = readFileSync('src/app/ui/tokens.css', 'utf8')
const colours = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const themes = {
  light: colours(light),
  dark: { ...colours(light), ...colours(dark.split('@media')[0] ?? '') },
}

/** WCAG 2 relative luminance. */
function luminanceOf(colour = ''): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrastOf(one: string | undefined, other: string | undefined): number {
  const luminances = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05)
}

const read: [text: string, on: string][] = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink-quiet', 'ground'],
  ['ink-quiet', 'surface'],
  ['ink-quiet', 'sunken'],
  ['ground', 'ink'],
  ['accent-ink', 'ground'],
  ['accent-ink', 'surface'],
  ['accent-ink', 'accent-soft'],
  ['on-accent', 'accent'],
  ['warn-ink', 'ground'],
  ['warn-ink', 'surface'],
  ['warn-ink', 'warn-soft'],
  ['alarm-ink', 'ground'],
  ['alarm-ink', 'surface'],
  ['on-alarm', 'alarm'],
  ['strip-ink', 'strip-surface'],
  ...channelColours.flatMap((colour): [string, string][] => [
    [colour, 'ground'],
    [colour, 'surface'],
    ['on-colour', colour],
  ]),
]
const seen: [mark: string, on: string][] = [
  ['focus', 'ground'],
  ['focus', 'surface'],
  ['line-strong', 'ground'],
  ['line-strong', 'surface'],
  ['strip-line', 'strip-surface'],
]

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  test.each(read)('%s can be read on %s', (text, on) => {
    expect(contrastOf(theme[text], theme[on])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(seen)('%s can be seen on %s', (mark, on) => {
    expect(contrastOf(theme[mark], theme[on])).toBeGreaterThanOrEqual(3)
  })
})

test.each(channelColours)('an element that names %s has its colour', (colour) => {
  expect(css).toContain(`[data-colour='${colour}'] {\n  --colour: var(--${colour});`)
})
