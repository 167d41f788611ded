// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoredText } from '../../../src/app/stored/StoredText.tsx'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { laterEn } from '../../../src/app/text/laterEn.ts'
import { Contact } from '../../../src/contract/entry.ts'
import { HalfHour } from '../../../src/contract/time.ts'
import { readEntry } from '../../../src/domain/admission.ts'
import { aContact } from '../../support/builders.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

afterEach(cleanup)

/** What the page says is held to what the code does: a field more, and this fails. */
describe('the page about what is stored', () => {
  test.each([laterDa, laterEn])('names each field of an entry, and no other', ({ stored }) => {
    expect(Object.keys(stored.fields).toSorted()).toEqual(Object.keys(Contact.shape).toSorted())
  })

  test('says that the minute is not stored, and it is not', () => {
    expect(HalfHour.safeParse('2026-10-20T08:07Z').success).toBe(false)
    expect(readEntry(aContact({}) as never)).toHaveProperty('entry')
    expect(readEntry({ ...aContact({}), time: '2026-10-20T08:07Z' })).toHaveProperty('unreadable')
  })

  test('says that there is no free text, and every text of an entry has a narrow form', () => {
    const sentence = 'Fru Hansen ringede om sit pas'
    const texts = Object.entries(aContact({})).filter(([, value]) => typeof value === 'string')
    expect(texts.length).toBeGreaterThan(5)
    for (const [field] of texts) {
      expect(Contact.safeParse({ ...aContact({}), [field]: sentence }).success, field).toBe(false)
    }
    expect(Contact.safeParse({ ...aContact({}), marks: [sentence] }).success).toBe(false)
  })

  test('is shown whole, with where to ask', () => {
    render(<StoredText heading="h3" municipality="Fjordby Kommune" />)
    const { stored } = laterDa
    for (const words of [...stored.not, ...stored.figures, ...stored.device, stored.long]) {
      expect(screen.getByText(words)).toBeTruthy()
    }
    expect(screen.getByText(/tovholderen for tællingen i Fjordby Kommune/)).toBeTruthy()
  })
})

describe('what it says of the server', () => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer()
  })
  afterEach(() => server.stop())

  test('holds: of a device days are stored, and neither a time nor a name', async () => {
    await server.counter('desk')
    const [device] = await server.db.all('SELECT * FROM device')
    const day = Date.parse('2026-10-21') / 86_400_000

    expect(device).toMatchObject({ enrolled: day, seen: day })
    expect(Object.keys(device ?? {})).not.toContain('name')
    const [enrolment] = await server.db.all('SELECT unit, from_day, to_day FROM enrolment')
    expect(enrolment).toEqual({ unit: 'desk', from_day: day, to_day: null })
  })
})
