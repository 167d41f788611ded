import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { Day, Instant } from '../../src/contract/time.ts'
import { type CalendarEvent, calendarFile } from '../../src/domain/calendarFile.ts'

const made = Instant.parse('2026-10-01T07:05:09.123Z')
const anEvent = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'count-1.desk.autumn@fjordby.example',
  day: Day.parse('2026-10-19'),
  summary: 'Tælledag: Borgerservice',
  description: 'Tæl hver henvendelse.',
  alarmAfter: 480,
  ...changes,
})
const at = (day: string) => anEvent({ day: Day.parse(day), at: '15:30', alarmAfter: 0 })

/** Read by somebody else's reader, which knows the zone only from the file. */
function read(text: string) {
  ICAL.TimezoneService.reset()
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}
const alarmOf = (event: ICAL.Event) => event.component.getFirstSubcomponent('valarm')

test('a whole day is a date without a zone, that ends with the next, with an alarm in the morning', () => {
  const [event] = read(calendarFile([anEvent()], 'Tælleværk', made))

  expect(event?.startDate.isDate).toBe(true)
  expect(event?.startDate.toString()).toBe('2026-10-19')
  expect(event?.endDate.toString()).toBe('2026-10-20')
  expect(event?.summary).toBe('Tælledag: Borgerservice')
  expect(event && alarmOf(event)?.getFirstPropertyValue('trigger')?.toString()).toBe('PT480M')
  expect(event && alarmOf(event)?.getFirstPropertyValue('action')).toBe('DISPLAY')
})

test.each([
  ['2026-10-23', '2026-10-23T13:30:00Z', 'the last day of summer time'],
  ['2026-10-26', '2026-10-26T14:30:00Z', 'the first of winter time'],
  ['2027-03-26', '2027-03-26T14:30:00Z', 'before the clocks go forward'],
  ['2027-03-30', '2027-03-30T13:30:00Z', 'after they have'],
])('half past three on %s is %s: %s', (day, instant) => {
  const [event] = read(calendarFile([at(day)], 'Tælleværk', made))

  expect(event?.startDate.zone.tzid).toBe('Europe/Copenhagen')
  expect(event?.startDate.toJSDate().toISOString().replace('.000', '')).toBe(instant)
})

test('every line ends with CR and LF and is at most 75 octets long, cut between characters', () => {
  const long = anEvent({ description: `${'Æblegrød på ø, '.repeat(30)}🧮`.repeat(3) })
  const text = calendarFile([long, at('2026-10-20')], 'Tælleværk: Ærø; og øvrige', made)
  const lines = text.split('\r\n')

  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text).not.toContain('\uFFFD')
  expect(read(text)[0]?.description).toBe(long.description)
})

test('a stamp says when the file was made, in UTC and to the second', () => {
  expect(calendarFile([anEvent()], 'Tælleværk', made)).toContain('\r\nDTSTAMP:20261001T070509Z\r\n')
})

test('a file that was made later has a higher sequence, so that its events take the place of earlier ones', () => {
  const sequenceOf = (at: string) => {
    const [event] = read(calendarFile([anEvent()], 'Tælleværk', Instant.parse(at)))
    return event?.sequence ?? Number.NaN
  }
  const first = sequenceOf('2026-10-01T07:05:09.123Z')

  expect(sequenceOf('2026-10-01T07:06:10.000Z')).toBeGreaterThan(first)
  // The largest integer that the format has (3.3.8).
  expect(sequenceOf('2099-12-31T00:00:00.000Z')).toBeLessThan(2 ** 31)
})

test('it is no message between calendars: one that is published has to name its organizer', () => {
  expect(calendarFile([anEvent()], 'Tælleværk', made)).not.toMatch(/^METHOD/m)
})

test('whatever stands in a name comes out of the calendar as it went in', () => {
  const texts = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    // Not what controls a terminal: that is left out.
    .map((text) => text.replaceAll(/\p{Cc}/gu, ' '))
  fc.assert(
    fc.property(texts, texts, (summary, description) => {
      const [event] = read(calendarFile([anEvent({ summary, description })], summary, made))

      expect(event?.summary).toBe(summary)
      expect(event?.description).toBe(description)
    }),
  )
})

test('a name with a line break ends no line of the file', () => {
  const text = calendarFile(
    [anEvent({ summary: 'A\r\nATTACH:http://evil.example\u0007' })],
    'Tælleværk',
    made,
  )

  expect(text).toContain('SUMMARY:A\\nATTACH:http://evil.example\r\n')
  expect(read(text)[0]?.attendees).toEqual([])
})
