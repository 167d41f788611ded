// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { da } from '../../../src/app/text/da.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { DaySection } from '../../../src/app/today/DaySection.tsx'
import { dayListOf } from '../../../src/app/today/dayList.ts'
import { Contact, Quiet } from '../../../src/contract/entry.ts'
import { Day } from '../../../src/contract/time.ts'
import { aContact, aQuietDay } from '../../support/builders.ts'

afterEach(cleanup)

const day = Day.parse('2026-10-20')
type Records = Parameters<typeof dayListOf>[1]

/** A day with a call between two and half past, and "none" said of a part of it. */
function aDayWithNone(part: 'am' | 'pm' | 'day') {
  const call = Contact.parse(aContact({ day, time: '2026-10-20T12:00Z' }))
  const none = Quiet.parse(aQuietDay({ day, time: part }))
  const records = [call, none].map((entry, order) => ({
    ...{ entry, id: entry.id, day, order, standing: true, state: 'free' },
  })) as unknown as Records
  const nothing = () => undefined
  const acts = { onUndo: nothing, onAgain: nothing, onChange: nothing }
  render(
    <DaySection
      {...acts}
      mayAgain={() => false}
      mayChange={() => false}
      day={dayListOf(day, records)}
      naming={{ text: da, today: laterDa.today, language: 'da', campaigns: [] }}
      sync={{ name: 'resting' }}
      now={day}
    />,
  )
}

test.each([
  ['am', false],
  ['pm', true],
  ['day', true],
] as const)('a call in the afternoon stands against "none" of %s: %s', (part, contradicts) => {
  aDayWithNone(part)

  const note = screen.queryByText('Der er talt 1 henvendelse. Det talte gælder.')
  expect(note !== null).toBe(contradicts)
})
