import type { Day, Instant } from '../contract/time.ts'
import { addDays, zone } from './moment.ts'

/** One event: of a whole day, or of a quarter of an hour at a time of it. */
export type CalendarEvent = {
  /**
   * The same for the same event whenever the file is made and whatever its day has become: a calendar
   * that goes by it replaces, and does not repeat.
   */
  uid: string
  day: Day
  /** `15:30` on the Danish clock. Left out where the whole day is meant. */
  at?: string
  summary: string
  description: string
  /** Minutes after the beginning, of a whole day from midnight. */
  alarmAfter: number
}

/**
 * A calendar file (RFC 5545). It has no METHOD: it is no message between calendars, and publishing asks for
 * an organizer (RFC 5546). Whole days are dates without a zone, since a count day is one wherever
 * the calendar is read; times are Danish, with the rules of the zone in the file.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  name: string,
  made: Instant,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Taellevaerk//Taellevaerk//DA',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...(events.some(({ at }) => at !== undefined) ? danishTime : []),
    ...events.flatMap((event) => linesOf(event, made)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function linesOf({ uid, day, at, summary, description, alarmAfter }: CalendarEvent, made: Instant) {
  const date = day.replaceAll('-', '')
  const when =
    at === undefined
      ? [`DTSTART;VALUE=DATE:${date}`, `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`]
      : [`DTSTART;TZID=${zone}:${date}T${at.replace(':', '')}00`, 'DURATION:PT15M']
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stampOf(made)}`,
    `SEQUENCE:${revisionOf(made)}`,
    ...when,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    // Nobody is busy because of it.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:PT${alarmAfter}M`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** The European rule, in force since 1996. */
const danishTime = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** `20261019T080000Z`: seconds are the finest that the format has. */
const stampOf = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/**
 * Later files have higher numbers, on whichever device they are made: a calendar keeps what it has where
 * the number has not grown. Minutes fit into the 32 bits that the format has.
 */
const revisionOf = (instant: Instant): number => Math.floor(Date.parse(instant) / 60_000)

/** Text as the format wants it (3.3.11). What controls a terminal has no place in it. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '')

const longestLine = 75

/** Lines of at most 75 octets (3.1), cut between characters; what goes on begins with a blank. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4
}
