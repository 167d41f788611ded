import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBrowser } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let chunks: string[]
let server: TrialServer
beforeEach(async () => {
  chunks = []
  const logTo = { write: (text: string) => chunks.push(text) }
  server = await aServer({ config: { logLevel: 'debug' }, logTo })
})
afterEach(() => server.stop())

const forged = '{"level":50,"msg":"forged"}'
const breaks = ['\n', '\r\n', '\u2028', '\u0085', '\u001b[2J', '%0d%0a', '\\n']

test('whatever is asked, a line of the log is one document of our own, and none is a stranger’s (X24)', async () => {
  const counter = await server.counter('desk')
  const staff = await server.staff('coordinator')
  for (const each of breaks) {
    const text = `x${each}${forged}`
    const encoded = encodeURIComponent(text)
    await counter.get(`/api/v1/${encoded}`)
    await staff.get(`/api/v1/campaigns/${encoded}/board?day=${encoded}`)
    await counter.post('/api/v1/entries', { entries: [{ ...aContact(), taskArea: text }] })
    await counter.post('/api/v1/entries', `{"entries":[${text}`)
    await counter.post('/api/v1/join', { code: text })
    await staff.post('/api/v1/campaigns/autumn/invites', { units: [text] })
    const headers = { 'content-type': 'application/csp-report', 'user-agent': encoded }
    await aBrowser(server.app).post(
      '/api/v1/csp-reports',
      JSON.stringify({ [text]: text }),
      headers,
    )
  }
  // What breaks inside is told with a message that quotes what was asked.
  await server.db.write((sql) => sql.all('DROP TABLE tally_fine'))
  const last = aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z' })
  expect((await counter.post('/api/v1/entries', { entries: [last] })).statusCode).toBe(500)

  const lines = chunks
    .join('')
    .trimEnd()
    .split(/\r\n|[\n\r\u2028\u0085]/)
  expect(lines.length).toBeGreaterThan(breaks.length * 6)
  for (const line of lines) {
    const { time, msg } = JSON.parse(line) as { time: number; msg: string }
    expect(typeof time).toBe('number')
    expect(msg).not.toContain('forged')
  }
  expect(chunks.join('')).not.toContain('\u001b')
})
