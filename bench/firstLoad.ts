import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { firstLoadFiles, packed, scriptBudget } from '../test/support/firstLoadFiles.ts'
import { onlyPage, openKeys, startHouse } from './support/counter.ts'
import { openChromium } from './support/chromium.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'

/** What the registrant's page loads at the first visit: reckoned from the build, and seen in Chromium. */
export async function firstLoad(bench: Bench): Promise<Finding[]> {
  const app = bench.app()
  const files = firstLoadFiles(app)
  const size = (wanted: RegExp) =>
    files.filter((file) => wanted.test(file)).reduce((sum, file) => sum + packed(app, file), 0)
  const script = size(/\.js$/)
  const scripts = files.filter((file) => file.endsWith('.js'))
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
      budget: `≤ ${scriptBudget / 1000} kB`,
      verdict: verdictOn(script <= scriptBudget),
      beside: scripts
        .map((file) => `${file} ${kB(packed(app, file))}, ${kB(asBrotli(app, file))} as brotli`)
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

/** As our server sends it to a browser that takes brotli, which all do. */
const asBrotli = (app: string, file: string) =>
  brotliCompressSync(readFileSync(join(app, file))).length

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
