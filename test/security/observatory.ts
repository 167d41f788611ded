import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { aDataDirectory, startProcess } from '../support/serverProcess.ts'
import { toolAt } from './tools.ts'

/** What the scanner can give a site that sets no cookie on its page and is on no preload list. */
const wholeScore = 135

type Scan = {
  error?: string
  scan?: { grade: string; score: number }
  tests?: Record<string, { pass: boolean; result: string; scoreModifier: number }>
}

/** Scans the page of a real server behind TLS with MDN HTTP Observatory's own scanner. */
export async function scanHeaders() {
  const scanner = toolAt('@mdn/mdn-http-observatory')
  // The list is fetched from the network else, and no test server is on it.
  writeFileSync(join(scanner, 'conf/hsts-preload.json'), '{}')
  const { directory, discard } = aDataDirectory()
  const tls = ['--cert', 'test/support/tls/cert.pem', '--key', 'test/support/tls/key.pem']
  const server = await startProcess(directory, tls)
  try {
    return judge(JSON.parse(scan(scanner, `localhost:${server.port}`)) as Scan)
  } finally {
    server.kill('SIGTERM')
    await server.ended
    discard()
  }
}

const scan = (scanner: string, host: string) =>
  execFileSync(process.execPath, [join(scanner, 'src/scan.js'), host], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: resolve('test/support/tls/cert.pem') },
    encoding: 'utf8',
    timeout: 60_000,
  })

function judge({ error, scan: found, tests = {} }: Scan) {
  const faults = Object.entries(tests)
    .filter(([, { pass }]) => !pass)
    .map(([name, { result }]) => `${name}: ${result}`)
  if (error !== undefined) faults.push(error)
  if (found?.grade !== 'A+' || found.score < wholeScore) {
    faults.push(`grade ${found?.grade}, ${found?.score} of ${wholeScore}`)
  }
  const told = Object.entries(tests).map(([name, { result }]) => `  ${name}: ${result}`)
  process.stdout.write(`Observatory: ${found?.grade}, ${found?.score}/${wholeScore}\n`)
  process.stdout.write(`${told.join('\n')}\n`)
  return { passed: Object.keys(tests).length - faults.length, faults }
}
