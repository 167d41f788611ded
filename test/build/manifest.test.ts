import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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
  const safe = /transform="translate\([\d.]+ [\d.]+\) scale\(([\d.]+)\)"/
  // The mark reaches 177 from the middle: within the circle of four fifths that is always left.
  expect(Number(safe.exec('transform="translate(38 38) scale(0.85)"')?.[1]) * 177).toBeLessThan(
    204.8,
  )
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
