import type { Planted } from './planted.ts'

const claim = 'src/app/outbox/claim.ts'
const keep = 'src/app/outbox/keep.ts'
const outbox = 'src/app/outbox/outbox.ts'
const emptied =
  'await tx.dequeue((await tx.oldest(10_000)).map(({ order }: { order: number }) => order))'

/** What a tap leaves on the device, and what becomes of it there. */
export const inTheApp: Planted[] = [
  {
    name: 'a new id for every attempt',
    file: claim,
    edits: [
      [
        'return claimed.map(({ entry }) => entry as Entry)',
        `const nth = String((claimAll.n = (claimAll.n ?? 0) + 1)).padStart(6, '0')
  return claimed.map(({ entry }) => ({ ...entry, id: entry.id.slice(0, -6) + nth }))`,
      ],
    ],
  },
  {
    name: 'seq starts anew with every claim',
    file: claim,
    edits: [["let seq = (await tx.slot('seq')) ?? 0", 'let seq = 0']],
  },
  {
    name: 'what was claimed is not kept as claimed',
    file: claim,
    edits: [['await tx.putEntries(claimed.filter((record, at) => record !== chosen[at]))\n', '\n']],
  },
  {
    name: 'an undo and what replaces it go apart',
    file: claim,
    edits: [['const group = partner ? [record, partner] : [record]', 'const group = [record]']],
  },
  {
    name: 'what was set aside is never tried again',
    file: claim,
    edits: [
      ['if (aside > 0 && aside <= setAsideForMs) return false', 'if (asideUntilMs) return false'],
    ],
  },
  {
    name: 'what may be on its way is changed in its place',
    file: keep,
    edits: [
      ["  if (record.state === 'free') {\n    await tx.putEntries", '  {\n    await tx.putEntries'],
    ],
  },
  {
    name: 'what may be on its way is withdrawn without an undo',
    file: keep,
    edits: [
      ["if (record.state !== 'free') {\n    await takeBack(tx, record, undoId)", 'if (false) {'],
    ],
  },
  {
    name: 'an undo misses its entry',
    file: keep,
    edits: [['time, undoes: record.id }', "time, undoes: undoId.replace(/.$/, '0') }"]],
  },
  {
    name: 'what was withdrawn stays in the queue',
    file: keep,
    edits: [['  await tx.dequeue([record.order])\n', '']],
  },
  {
    name: 'a change forgets what was said before',
    file: keep,
    edits: [['= before.marks.filter', '= before.marks.slice(0, 0).filter']],
  },
  {
    name: 'a change of what was sent is written without its undo',
    file: keep,
    edits: [['  await takeBack(tx, record, anew.undo, anew.contact)\n', '']],
  },
  {
    name: 'what is queued is not counted as waiting',
    file: keep,
    edits: [['[tx.enqueue(id), startWaiting(tx, record)]', '[tx.enqueue(id)]']],
  },
  {
    name: 'what was received goes on being counted as waiting',
    file: outbox,
    edits: [['      await stopWaiting(tx, received)\n', '']],
  },
  {
    name: 'one receipt lets go of the whole delivery',
    file: outbox,
    edits: [
      [
        "return receipt && record.state === 'claimed'",
        "return record && record.state === 'claimed'",
      ],
    ],
  },
  {
    name: 'taps made during sending are lost',
    file: outbox,
    edits: [['await tx.dequeue(received.map(({ order }) => order))', emptied]],
  },
  {
    name: 'only what counts is let go of',
    file: outbox,
    edits: [
      [
        "return receipt && record.state === 'claimed'",
        "return receipt?.state === 'counted' && record.state === 'claimed'",
      ],
    ],
  },
  {
    name: 'the outbox is cleared when the credential is gone',
    file: 'src/app/join/refreshing.ts',
    edits: [
      [
        "await tx.putSlot('device', { ...known, gone: true })",
        `await tx.putSlot('device', { ...known, gone: true })\n          ${emptied}`,
      ],
    ],
  },
  {
    name: 'the outbox is cleared when another unit is joined',
    file: 'src/app/join/identity.ts',
    edits: [
      [
        "  await tx.putSlot('device', answer)\n",
        `  await tx.putSlot('device', answer)\n  ${emptied}\n`,
      ],
    ],
  },
  {
    name: 'no reopening after a dead handle',
    file: 'src/app/outbox/reopening.ts',
    edits: [["if (closed || storageFaultOf(error) !== 'dead') throw error", 'throw error']],
  },
  {
    name: 'the day is that of Greenwich',
    file: 'src/app/tap/contactOf.ts',
    edits: [['= dayOf(nowMs)', '= new Date(nowMs).toISOString().slice(0, 10) as never']],
  },
  {
    name: 'a clock that is off is put right the wrong way',
    file: 'src/app/clock.ts',
    edits: [['doubtfulAfterMs ? skewMs : 0', 'doubtfulAfterMs ? -skewMs : 0']],
  },
]
