import type * as z from 'zod/mini'
import { CounterAnswer } from '../../contract/account.ts'
import { Delivery, DeliveryAnswer, HeldReason, Receipt } from '../../contract/delivery.ts'
import { Digest, DigestAnswer } from '../../contract/digest.ts'
import { Contact, Entry, Quiet, Undo } from '../../contract/entry.ts'
import { ExtractAnswer, ExtractRow } from '../../contract/extract.ts'
import { Person } from '../../contract/person.ts'
import { ProblemDocument } from '../../contract/problem.ts'
import { BoardAnswer, MissingNumbers } from '../../contract/tally.ts'

/** What somebody has to know who writes another client from the document alone. */
export const guide = `Counts the contacts of a Danish municipality: one entry for each tap of an employee.

## Counting
1. Join: \`POST /api/v1/join\` with an invite's secret or code. The answer sets the cookie \`__Host-tael_d\`
   and names the store, the unit and its campaigns. Keep \`store\` and \`device\`, and say the latter in the
   header \`X-Tael-Device\` of every request: a late answer may bring an earlier cookie back. Make an
   \`attempt\` before the first try, and ask by it until an answer comes: you become one device, however often
   you ask.
2. For each contact make an **Entry** and keep it where it survives a crash, before telling anybody
   that it is counted. An entry is a fact: it is never changed once it may have been sent.
3. Deliver: \`POST /api/v1/entries\`, at most 500 entries and 256 KiB at a time, each with its own \`seq\`.
   Any entry may be delivered any number of times, in any order: an id counts once.
4. Let go only of the ids that a well-formed answer names, whose \`protocol\` is \`taellevaerk.receipt/1\`
   and whose \`store\` is the one you joined. Anything else is no receipt, whatever its status: try again,
   after a pause that doubles up to five minutes and is spread by chance, or as Retry-After says.
5. To take an entry back, deliver an **Undo** that names it, from the same device. To change one, deliver an
   undo and a new contact in the same delivery. An undo may arrive before the entry it names.
6. Keep what was received, and once a day, and when \`generation\` is another, compare: \`POST /api/v1/digest\`.
   For each day that differs ask \`POST /api/v1/receipts\`, and deliver again, as it was, what the answer does
   not name: a server that was restored from a backup has lost it. Delete copies of \`finished\` campaigns only.
7. \`catalogue\` names what \`GET /api/v1/counter\` would say. Ask it when an answer names another one than
   you know. Take changes over between taps, never under a finger.
8. \`POST /api/v1/counter/unit\` counts for another of \`units\`; entries stay in the unit of their tap.
   \`GET /api/v1/counter/team\` tells what the present unit has counted today, unless that would tell of a person.
   \`POST /api/v1/counter/leave\` ends the device: call it when nothing is unsent, and forget only then.
9. Where an answer says \`renew\`, another browser has the same identity, as after a profile was copied. Make
   an id once, keep it, and ask \`POST /api/v1/devices/renew\` with it until a well-formed answer comes: it sets the
   cookie of a device of your own. Deliver what is left as it is, and go on counting \`seq\` from where you are.

## The hash of a digest
For each entry the text \`id state\`, with the reason behind \`held\` and true or false behind \`late\`, each after
a blank; of each text cyrb53's two lanes of 32 bits from the seeds deadbeef and 41c6ce57; each lane summed up
modulo 2^32 and written as eight hexadecimal digits, the lane of deadbeef first.

## Days decide
\`day\` is the day in Europe/Copenhagen at the tap, and \`time\` the half-hour, named by its start in UTC.
Whether an entry is a trial, counts, or is late, the server judges by the entry's own day.

## Following the boards
\`GET /api/v1/live\` is a stream of server-sent events: \`hello\`, then \`news\` with \`{"campaigns": […]}\` when a
board of today has something new, at most once a second, and \`beat\` every 15 seconds. None carries a figure: ask
for the board. After \`hello\` ask too; when nothing has been heard for 45 seconds, open another.

## Figures
\`GET /api/v1/campaigns/:campaign/export/extract.json\` gives sums of counted contacts, for the weeks named by \`week\`
and broken down by each \`by\`; both may be named several times. No week is all of them, and no \`by\` is one sum. The
rows are written as they are read, and \`check\` comes last: trust no answer that ends before it.

## Requests that change something
need \`Content-Type: application/json\` and the header \`X-Tael: 1\`, and must come from the product's own
origin (\`Sec-Fetch-Site\`, or else \`Origin\`).

## Problems
are RFC 9457 documents with a stable \`code\`.`

/** The meaning of schemas and fields that their shape does not tell. */
export const meanings: readonly (readonly [z.core.$ZodType, string])[] = [
  [Entry, 'A fact that a tap leaves behind. Unknown fields of a newer minor version are kept.'],
  [Contact, 'Somebody was in contact with the municipality. Nothing tells who, or who counted it.'],
  [Quiet, 'The unit had no contacts on this day or half-day.'],
  [
    Undo,
    'Takes back the entry that undoes names, if both come from the same device. Day and time are that entry’s. Never itself undone.',
  ],
  [Contact.shape.v, 'Version of the entry’s form, major.minor. Write 1.0.'],
  [
    Contact.shape.id,
    'UUIDv7, lower case, whose timestamp is the start of the half-hour in which it was made.',
  ],
  [Contact.shape.seq, 'Counts up by one on each device, given once, when the entry is first sent.'],
  [Contact.shape.day, 'The day in Europe/Copenhagen at the tap.'],
  [
    Contact.shape.time,
    'The half-hour by its start in UTC, as 2026-10-25T00:30Z; or am, pm, day for what was entered afterwards.',
  ],
  [Contact.shape.marks, 'misdirected, and ids of the campaign’s parameters.'],
  [Contact.shape.said, 'What the screen said at the tap: counting, or trial.'],
  [Contact.shape.entered, 'At once, or afterwards from memory.'],
  [Contact.shape.clock, 'The device’s clock proved to be more than ten minutes off after the tap.'],
  [
    Delivery.shape.entries,
    'Each should be an Entry. Each is judged on its own: what cannot be read is held, not refused, so only the id is required here.',
  ],
  [Receipt, 'What became of one entry.'],
  [
    HeldReason,
    'Why an entry is kept as evidence and waits for a person. Nothing more has to be sent.',
  ],
  [DeliveryAnswer, 'Sent only after everything it names is durably stored.'],
  [DeliveryAnswer.shape.store, 'Which store answered. Believe only the one you joined.'],
  [DeliveryAnswer.shape.generation, 'Goes up when the store has been restored from a backup.'],
  [DeliveryAnswer.shape.renew, 'Another browser has this device’s identity: take one of your own.'],
  [DeliveryAnswer.shape.time, 'The server’s clock, to measure one’s own by.'],
  [Digest.shape.hash, 'Of the entries with their states; the same in any order. See the guide.'],
  [DigestAnswer.shape.finished, 'The device may let its copies of these campaigns go.'],
  [CounterAnswer.shape.units, 'What POST /api/v1/counter/unit takes, the present unit included.'],
  [
    DeliveryAnswer.shape.catalogue,
    'Another name than the one known: GET /api/v1/counter says something new.',
  ],
  [CounterAnswer.shape.mayCount, 'False when the device is revoked: deliver, but count no more.'],
  [
    BoardAnswer,
    'Figures of whole groups of units. Small units are merged, and trial never enters.',
  ],
  [
    ExtractAnswer,
    'Sums of counted contacts by the dimensions asked for. Small units are merged as on the board.',
  ],
  [ExtractRow, 'Has the fields of the dimensions asked for. An extract by nothing is one sum.'],
  [ExtractRow.shape.days, 'One day; several where only their sum is shown.'],
  [ExtractRow.shape.time, 'Null where several days are shown as one.'],
  [ExtractRow.shape.units, 'One unit; several where they are shown as one.'],
  [ExtractRow.shape.taskArea, 'Null for several that are shown as one.'],
  [ExtractAnswer.shape.without, 'Days of a running week that are not in these units’ figures yet.'],
  [
    ExtractAnswer.shape.own,
    'What units that are shown as one have each counted, all kinds together.',
  ],
  [ExtractAnswer.shape.check, 'The sum of the rows, beside what board and entries come to.'],
  [
    MissingNumbers,
    'Numbers (seq) that devices of these units have given, and that have been missing for more than a day.',
  ],
  [Person, 'Somebody of the staff, as the coordinators see them. Nothing tells what anybody did.'],
  [Person.shape.version, 'Send it back as If-Match, in quotes: the ETag of this person.'],
  [ProblemDocument.shape.code, 'Stable; use it, not the title, to tell problems apart.'],
]
