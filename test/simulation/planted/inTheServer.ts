import type { Planted } from './planted.ts'

const ingest = 'src/server/ingest/ingest.ts'
const undoing = 'src/server/ingest/undoing.ts'
const admission = 'src/domain/admission.ts'
const carryOut = 'src/server/decisions/carryOut.ts'

const trusted =
  'db.write(async (sql) => ingestIn(sql, shelf, await asTrustedNow(sql, deliverer), claims))'

/** What the server makes of what it is brought. */
export const inTheServer: Planted[] = [
  {
    name: 'acknowledged before the commit',
    file: ingest,
    edits: [
      [
        trusted,
        `new Promise((early, failed) =>
    void db.write(async (sql) => early(await ingestIn(sql, shelf, await asTrustedNow(sql, deliverer), claims))).catch(failed))`,
      ],
    ],
  },
  {
    name: 'the tallies are kept outside the transaction',
    file: ingest,
    edits: [
      [
        'await addToTallies(sql, deliverer.municipality, changes)',
        '(globalThis.due ??= []).push((own) => addToTallies(own, deliverer.municipality, changes))',
      ],
      [
        trusted,
        `${trusted}.then(async (receipts) => {
    for (const each of globalThis.due.splice(0)) await db.write(each)
    return receipts
  })`,
      ],
    ],
  },
  {
    name: 'a repeat counts again',
    file: ingest,
    edits: [
      [
        'receipts.stands(id, there, true)',
        '{\n      arrived.push(row)\n      receipts.stands(id, there, true)\n    }',
      ],
    ],
  },
  {
    name: 'an undo that came first is forgotten',
    file: ingest,
    edits: [
      ['    for (const foreign of await meetItsUndos(sql, row)) receipts.restate(foreign)\n', ''],
    ],
  },
  {
    name: 'one unreadable entry fails its delivery',
    file: 'src/server/ingest/judge.ts',
    edits: [
      [
        'return { id, claim, row: unreadableRow(deliverer, claim, reason) }',
        'throw new Error(unreadableRow(deliverer, claim, reason).kind ?? "")',
      ],
    ],
  },
  {
    name: 'anybody can undo anything',
    file: undoing,
    edits: [["return own ? undefined : 'foreign_undo'", 'return undefined']],
  },
  {
    name: 'an undo leaves the tallies alone',
    file: undoing,
    edits: [
      [
        'named.counted === 1 ? { row: { ...named }, by: -1 }',
        'named.counted === 2 ? { row: { ...named }, by: -1 }',
      ],
    ],
  },
  {
    name: 'the day of the arrival counts',
    file: 'src/server/store/entryRow.ts',
    edits: [['day: dayNumber(entry.day)', 'day: dayNumber(origin.today)']],
  },
  {
    name: 'times are kept by the hour',
    file: 'src/server/store/calendar.ts',
    edits: [['startOf(time) / halfHourMs :', 'Math.floor(startOf(time) / halfHourMs / 2) * 2 :']],
  },
  {
    name: 'the last day in a unit does not count',
    file: admission,
    edits: [['day <= enrolled.to', 'day < enrolled.to']],
  },
  {
    name: 'what is late waits although it may count',
    file: admission,
    edits: [["campaign.lateWhileClosing === 'counted'", "campaign.lateWhileClosing === 'waiting'"]],
  },
  {
    name: 'what comes after the lock counts',
    file: admission,
    edits: [
      [
        "    case 'locked':\n      return held('after_lock')",
        "    case 'locked':\n      return { state: 'counted', trial }",
      ],
    ],
  },
  {
    name: 'an undo after the lock takes effect',
    file: admission,
    edits: [["? held('after_lock')\n    :", "? { state: 'counted', trial: false }\n    :"]],
  },
  {
    name: 'a newer minor version is held',
    file: admission,
    edits: [['Number.parseInt(version, 10) > entryMajor', 'Number(version) > entryMajor']],
  },
  {
    name: 'a stolen device counts',
    file: 'src/server/ingest/delivererOf.ts',
    edits: [["row.revoked === 'stolen'", "row.revoked === 'left'"]],
  },
  {
    name: 'a task area that was retired is unknown',
    file: 'src/domain/campaignIndex.ts',
    edits: [
      [
        'taskAreas: new Set(campaign.taskAreas.map(',
        'taskAreas: new Set(campaign.taskAreas.filter(({ retired }) => !retired).map(',
      ],
    ],
  },
  {
    name: 'figures of both municipalities are added up',
    file: 'src/server/store/tallyQuestions.ts',
    edits: [['`municipality = $1 AND campaign = $2', '`$1 = $1 AND campaign = $2']],
  },
  {
    name: 'what somebody takes in counts twice',
    file: carryOut,
    edits: [
      [
        '    Object.assign(row, { decided: 1 })\n',
        '    Object.assign(row, { decided: 1 })\n    changes.push({ row: { ...row }, by: 1 })\n',
      ],
    ],
  },
  {
    name: 'what somebody declines stays in the tallies',
    file: carryOut,
    edits: [['    changes.push(...goesOut(row))\n    Object', '    Object']],
  },
]
