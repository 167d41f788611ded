import { expect, test } from 'vitest'
import { sentenceOf } from '../../../src/app/desk/log/logSentence.ts'
import { log as danish } from '../../../src/app/text/da/log.ts'
import { log as english } from '../../../src/app/text/en/log.ts'
import { AuditEntry } from '../../../src/contract/audit.ts'

const decided = (why: string, decision: string) =>
  AuditEntry.parse({
    ...{ number: 1, at: '2026-10-21T08:00:00.000Z', act: 'entries_decided', subject: 'autumn' },
    by: { role: 'lead', name: 'Lis Leder' },
    details: { why, decision, entries: 4, name: 'Efterår 2026' },
    hash: 'a'.repeat(64),
  })

test.each([
  ['other_unit', 'take', 'talte 4 registreringer', 'counted 4 entries'],
  ['clock', 'take', 'rettede tiden på 4 registreringer', 'corrected the time of 4 entries'],
  ['clock', 'decline', 'lod tiden stå på 4 registreringer', 'kept the time of 4 entries'],
  ['clock', 'reopen', 'lod 4 registreringer vente igen', 'left 4 entries to wait again'],
])('of what waits for %s, %s stands in the log as “%s”', (why, decision, da, en) => {
  expect(sentenceOf(danish, decided(why, decision))).toContain(da)
  expect(sentenceOf(english, decided(why, decision))).toContain(en)
})
