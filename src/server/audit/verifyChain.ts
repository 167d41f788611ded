import type { MunicipalityId } from '../../contract/id.ts'
import type { Reader, Snapshot } from '../store/sql.ts'
import { type AuditRow, beginning, hashOfRow } from './auditRow.ts'
import { headOf } from './chain.ts'
import { allowsBeginning, type Checkpoint, checkpointsOf, isSigned } from './checkpoint.ts'

/** Where the chain is not what was written, and in what way. */
export type ChainFault = { number: number; says: string }

export type Verified = {
  municipality: MunicipalityId
  rows: number
  first: number | undefined
  head: { number: number; hash: string } | undefined
  checkpoints: number
  faults: ChainFault[]
  /** Under which number the hash that was asked for stands; undefined where it does not. */
  found: number | undefined
  /** Where the store was put back to a backup: what had been noted since then is in none of its rows. */
  restored: { number: number; at: number }[]
}

export type Asked = {
  /** The installation's key; without it signatures are not checked, and that is a fault. */
  key: Uint8Array | undefined
  /** Begin behind the last checkpoint, which is believed for what lies before it. */
  sinceCheckpoint?: boolean
  /** A hash from outside, as an export printed it. */
  expected?: string | undefined
}

/** Every municipality that anything of a log is kept of. */
export async function municipalitiesWithLog(sql: Reader): Promise<MunicipalityId[]> {
  const rows = await sql.all<{ municipality: MunicipalityId }>(
    `SELECT municipality FROM audit_head UNION SELECT municipality FROM audit_entry
     UNION SELECT municipality FROM audit_checkpoint ORDER BY municipality`,
  )
  return rows.map(({ municipality }) => municipality)
}

/**
 * Walks a municipality's chain from its beginning, or from a checkpoint, to its head, and computes
 * every hash anew. Behind a fault it goes on from what is stored, so that each is told once.
 */
export async function verifyChain(
  sql: Snapshot,
  municipality: MunicipalityId,
  { key, sinceCheckpoint = false, expected }: Asked,
): Promise<Verified> {
  const faults: ChainFault[] = []
  const restored: Verified['restored'] = []
  const head = await headOf(sql, municipality)
  const checkpoints = await checkpointsOf(sql, municipality)
  for (const each of checkpoints) faults.push(...faultOfSignature(each, key))
  const marks = new Map(checkpoints.map((each) => [each.number, each]))
  const start = sinceCheckpoint ? checkpoints.at(-1) : checkpoints.find(allowsBeginning)

  let last = start ?? { number: 0, hash: beginning }
  let found = expected !== undefined && start?.hash === expected ? start.number : undefined
  let [rows, first]: [number, number | undefined] = [0, undefined]
  const portions = sql.stream<AuditRow>(
    'SELECT * FROM audit_entry WHERE municipality = $1 AND number > $2 ORDER BY number',
    [municipality, sinceCheckpoint ? last.number : -1],
  )
  for await (const portion of portions) {
    for (const row of portion) {
      faults.push(...faultsOfRow(row, last, marks.get(row.number)))
      if (row.act === 'store_restored') restored.push({ number: row.number, at: row.at })
      if (row.hash === expected) found = row.number
      first ??= row.number
      rows += 1
      last = row
    }
  }
  faults.push(...faultsOfEnd(head, last, checkpoints))
  const checked = { municipality, rows, first, head, checkpoints: checkpoints.length }
  return { ...checked, faults, found, restored }
}

function faultOfSignature(checkpoint: Checkpoint, key: Uint8Array | undefined): ChainFault[] {
  const { number } = checkpoint
  if (!key) return [{ number, says: 'its checkpoint cannot be checked without installation.key' }]
  if (isSigned(key, checkpoint)) return []
  return [{ number, says: 'its checkpoint is not signed with the key of this installation' }]
}

type Place = { number: number; hash: string }

function faultsOfRow(row: AuditRow, last: Place, mark: Checkpoint | undefined): ChainFault[] {
  const { number } = row
  const next = last.number + 1
  const faults: ChainFault[] = []
  if (number > next) {
    const missing = number - 1 === next ? 'it is missing' : `up to ${number - 1} they are missing`
    const says = last.number === 0 ? `${missing}, and no checkpoint tells of it` : missing
    faults.push({ number: next, says })
  } else if (number < next) {
    faults.push({ number, says: 'it lies before the checkpoint that tells of its removal' })
  }
  if (number === next && row.previous !== last.hash) {
    faults.push({ number, says: 'it does not follow on the row before it' })
  }
  if (hashOfRow(row) !== row.hash) faults.push({ number, says: 'it was changed' })
  if (mark && mark.hash !== row.hash) {
    faults.push({ number, says: 'it is not the row that was signed in its checkpoint' })
  }
  return faults
}

function faultsOfEnd(
  head: Place | undefined,
  last: Place,
  checkpoints: readonly Checkpoint[],
): ChainFault[] {
  const { number } = last
  if (!head) return [{ number, says: 'there is no head' }]
  const faults: ChainFault[] = []
  if (head.number > number) {
    faults.push({ number: number + 1, says: `rows up to ${head.number}, the head, are missing` })
  } else if (head.number < number || head.hash !== last.hash) {
    faults.push({ number: head.number, says: 'the head is not the end of the chain' })
  }
  const beyond = checkpoints.findLast((each) => each.number > number)
  if (beyond) {
    const says = `a checkpoint was signed of ${beyond.number}, and the chain ends before it`
    faults.push({ number: number + 1, says })
  }
  return faults
}
