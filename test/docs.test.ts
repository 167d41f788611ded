import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { routes } from '../src/contract/routes.ts'
import { campaignFrom } from '../src/server/campaign/readCampaignFile.ts'

/** Pages that name files, commands and addresses go stale in silence; here they make a sound. */
const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
]
const read = (file: string) => readFileSync(file, 'utf8')
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, path = '']) => path)

test.each(pages)('every file that %s names exists', (page) => {
  const named = found(read(page), /`((?:src|test|bench|docs|public|\.ci)\/[^`\s*<>]+)`/g)

  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test.each(pages)('every link and picture in %s leads somewhere', (page) => {
  const targets = found(read(page), /\]\(([^)#\s]+)[^)]*\)/g).filter((to) => !/^[a-z]+:/.test(to))

  expect(targets.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([])
})

test.each(pages)('every npm command in %s is one', (page) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = found(read(page), /npm run ([a-z:-]+)/g)

  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test('the service in the guide for IT starts Node as `npm start` does', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const started = /^node (.*)$/.exec(scripts['start'] ?? '')?.[1]

  expect(found(read('docs/it.md'), /^ExecStart=\S+ (.*?) --data/gm)).toEqual([started])
})

test.each(pages)('every address of the API in %s is one', (page) => {
  const paths = Object.values(routes).map(({ path }) => path.replace(/:\w+/g, ':id'))
  const named = found(read(page), /`(?:[A-Z]+ )?(\/api\/v1\/[^`?\s]*)`/g)

  expect(
    named.filter((path) => !paths.includes(path.replace(/[:{]\w+\}?/g, ':id') as never)),
  ).toEqual([])
})

test('the campaign in the coordinators’ guide can be imported as it stands', () => {
  const [text = ''] = found(read('docs/coordinators.md'), /```json\n([\s\S]*?)```/g)

  expect(campaignFrom(text, 'the guide').id).toBe('efteraar-2026')
})

test('the pictures are few and small', () => {
  const folder = 'docs/images'
  const pictures = existsSync(folder) ? readdirSync(folder) : []

  expect(pictures.length).toBeLessThanOrEqual(15)
  expect(pictures.filter((file) => statSync(join(folder, file)).size > 150_000)).toEqual([])
})
