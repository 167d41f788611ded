import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pictures, rounded } from '../../build/iconDrawings.ts'
import { ground, manifest } from '../../build/manifest.ts'
import { templateChannels } from '../../src/domain/template/channels.ts'

const { icons = [], shortcuts = [] } = manifest
const pngs = [...icons, ...shortcuts.flatMap((each) => each.icons ?? [])].filter(
  ({ type }) => type === 'image/png',
)

/** Width and height as they stand in the head of a PNG, and the kind of its colours. */
function head(file: string) {
  const bytes = readFileSync(file)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return { size: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, colours: bytes[25] }
}
const withAlpha = 6

test.each(pngs)('$src is there, in the size that the manifest says', ({ src, sizes }) => {
  expect(head(`public${src}`).size).toBe(sizes)
})

test('there is an icon for every purpose that a system may have', () => {
  const purposes = icons.flatMap(({ purpose }) => purpose ?? 'any')

  expect(new Set(purposes)).toEqual(new Set(['any', 'maskable', 'monochrome']))
})

test('what the system cuts out or colours itself is whole, or only a form', () => {
  for (const { src } of icons.filter(({ purpose }) => purpose === 'monochrome'))
    expect(head(`public${src}`).colours).toBe(withAlpha)
})

test.each(pictures.filter(([name]) => name.startsWith('icon-maskable')))(
  'whatever form a system cuts out of %s, the whole mark is in it',
  (_, _size, drawing) => {
    // Its ends lie 160 beside the middle and 80 above or below it, and are round.
    const reach = Math.hypot(160, 80) + 34 / 2
    const scale = Number(/scale\(([\d.]+)\)/.exec(drawing)?.[1])

    expect(drawing).toMatch(/<rect width="512" height="512" fill/)
    expect(reach * scale).toBeLessThan(0.4 * 512)
  },
)

test('the icons are those that were drawn', () => {
  expect(readFileSync('public/icon.svg', 'utf8')).toBe(rounded)
  for (const [name, size] of pictures)
    expect(head(`public/${name}.png`).size).toBe(`${size}x${size}`)
})

test('a shortcut leads to a channel that first campaigns are offered, and says that it counts nothing', () => {
  const channels = templateChannels.map(({ id }) => id as string)

  expect(shortcuts.length).toBe(3)
  for (const { url, description } of shortcuts) {
    expect(channels).toContain(new URL(url, 'http://localhost').searchParams.get('channel'))
    expect(description).toMatch(/tælles først, når du trykker/)
  }
})

test('what stands there before anything is drawn has the colour of the screen', () => {
  const tokens = readFileSync('src/app/ui/tokens.css', 'utf8')
  const [light, dark] = [...tokens.matchAll(/--ground: (#\w+)/g)].map(([, colour]) => colour)
  const page = readFileSync('index.html', 'utf8')

  expect([ground.light, ground.dark]).toEqual([light, dark])
  expect(page).toContain(`content="${light}" media="(prefers-color-scheme: light)"`)
  expect(page).toContain(`content="${dark}" media="(prefers-color-scheme: dark)"`)
})
