import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { onlyPage, openKeys, startHouse } from './support/counter.ts'
import { openChromium } from './support/chromium.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'

/** What the registrant's page loads at the first visit: reckoned from the build, and seen in Chromium. */
export async function firstLoad(bench: Bench): Promise<Finding[]> {
  const app = bench.app()
  const files = filesOfPage(app)
  const size = (wanted: RegExp) =>
    [...files].filter((file) => wanted.test(file)).reduce((sum, file) => sum + packed(app, file), 0)
  const script = size(/\.js$/)
  const shell = size(/./)
  const parts = {
    html: /\.html$/,
    css: /\.css$/,
    fonts: /\.woff2$/,
    icon: /\.svg$|\.png$|manifest/,
  }
  const words = Object.entries(parts).map(([name, wanted]) => `${name} ${kB(size(wanted))}`)
  const worker = packed(app, 'sw.js')
  return [
    {
      what: 'registrant’s first load, JS as gzip',
      measured: kB(script),
      budget: '≤ 135 kB',
      verdict: verdictOn(script <= 135_000),
      beside: [...files]
        .filter((file) => file.endsWith('.js'))
        .map((file) => `${file} ${kB(packed(app, file))}`)
        .join(', '),
    },
    {
      what: 'the same, whole shell without the service worker',
      measured: kB(shell),
      budget: '≤ 220 kB',
      verdict: verdictOn(shell <= 220_000),
      beside: `${words.join(', ')}; sw.js ${kB(worker)} more`,
    },
    {
      what: 'the same, over the wire from our server',
      measured: await overTheWire(bench),
      budget: '',
      verdict: '',
      beside:
        'all that Chromium fetches up to open keys, headers included, the worker’s own copies not',
    },
  ]
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Text as gzip makes it; letters and pictures are packed already. */
function packed(app: string, file: string): number {
  const bytes = readFileSync(join(app, file))
  return /\.(woff2|png)$/.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length
}

/** Follows the page to everything it names: scripts and what they import, styles and their letters. */
function filesOfPage(app: string): Set<string> {
  const found = new Set<string>()
  const follow = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    if (!/\.(html|js|css)$/.test(file)) return
    const text = readFileSync(join(app, file), 'utf8')
    for (const named of namedIn(file, text)) follow(named)
  }
  follow('index.html')
  return found
}

function namedIn(file: string, text: string): string[] {
  const rooted = (path: string) => new URL(path, `http://shell/${file}`).pathname.slice(1)
  // An apple-touch-icon is fetched when the app is installed, a lazily imported chunk when it is opened.
  const patterns = {
    html: /<(?:script|link)(?![^>]*apple-touch)[^>]*?(?:src|href)="(?<path>[^"]+)"/g,
    js: /(?:^|[;}\n])import(?:[\w$*{}, ]*?from)?["'`](?<path>\.[^"'`]+)["'`]/g,
    css: /url\((?<path>[^)"']+)\)/g,
  }
  const ending = file.slice(file.lastIndexOf('.') + 1) as keyof typeof patterns
  return [...text.matchAll(patterns[ending])].map(({ groups }) => rooted(groups?.['path'] ?? ''))
}

/** A stranger opens the link of an invite and joins, in a browser that has never been here. */
async function overTheWire(bench: Bench): Promise<string> {
  const { joinLink } = await startHouse(bench)
  const context = await openChromium(bench.scope, bench.scope.folder())
  const page = await onlyPage(context)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(joinLink)
  await page.locator('.join-go').click()
  await page.locator(openKeys).first().waitFor()
  return kB(bytes)
}
