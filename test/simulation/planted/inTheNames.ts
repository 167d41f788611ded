import type { Planted } from './planted.ts'

const renewal = 'src/server/access/renewal.ts'
const numbers = 'src/server/store/numbers.ts'

/** What becomes of copied devices, and which numbers are missed. */
export const inTheNames: Planted[] = [
  {
    name: 'a renewal loses the outbox',
    file: 'src/app/join/renew.ts',
    edits: [
      [
        'await rememberDevice(tx, answer)',
        `{
      await rememberDevice(tx, answer)
      await tx.dequeue((await tx.oldest(10_000)).map(({ order }: { order: number }) => order))
    }`,
      ],
    ],
  },
  {
    name: 'a renewal forgets the days of the enrolments',
    file: renewal,
    edits: [
      [
        'SELECT municipality, CAST($3 AS TEXT), unit, from_day, to_day,',
        'SELECT municipality, CAST($3 AS TEXT), unit, from_day + 30, to_day,',
      ],
    ],
  },
  {
    name: 'an undo after a renewal is a stranger’s',
    file: renewal,
    edits: [['return roots.get(one) === roots.get(other)', 'return false']],
  },
  {
    name: 'a copy gets another name each time it asks',
    file: 'src/server/access/deviceCredential.ts',
    edits: [
      [
        "(key, 'heir', `${municipality} ${device} ${renewal}`)",
        "(key, 'heir', `${municipality} ${device} ${renewal} ${performance.now()}`)",
      ],
    ],
  },
  {
    name: 'each try to join makes another device',
    file: 'src/server/access/deviceCredential.ts',
    edits: [
      [
        '`${municipality} ${unit} ${attempt} ${nth}`',
        '`${municipality} ${unit} ${attempt} ${nth} ${performance.now()}`',
      ],
    ],
  },
  {
    name: 'the cookie of an earlier name that comes back is believed',
    file: 'src/server/http/visitor.ts',
    edits: [['request.cookies[ownCookie(String(request.headers[deviceHeader]))],', '']],
  },
  {
    name: 'a number that comes twice tells of nothing',
    file: numbers,
    edits: [['const found = widens && twice && !copied', 'const found = false']],
  },
  {
    name: 'a gap is noted for every arrival',
    file: numbers,
    edits: [['open.map((gap) =>', '[...open, run].map((gap) =>']],
  },
  {
    name: 'a gap is never noted',
    file: numbers,
    edits: [['if (gaps.length === 0) return\n', 'return\n']],
  },
  {
    name: 'a gap that is filled stays',
    file: numbers,
    edits: [['    await fill(sql, bearer, gaps, run)\n', '']],
  },
]
