import type { MunicipalityId } from '../../contract/id.ts'
import { keyedHashOf } from '../access/secret.ts'
import type { Reader, Writer } from '../store/sql.ts'

/**
 * Says that the row of this number had this hash. Signed with the installation's key, which is not
 * in the database: who can only write there cannot rewrite what lies before it.
 */
export type Checkpoint = {
  municipality: MunicipalityId
  number: number
  hash: string
  /** How many rows up to it have been taken away: all of them, or none. */
  removed: number
  /** Milliseconds since 1970. */
  at: number
  signature: string
}

const canonicalText = ({
  municipality,
  number,
  hash,
  removed,
  at,
}: Omit<Checkpoint, 'signature'>) =>
  JSON.stringify(['taellevaerk.audit-checkpoint/1', municipality, number, hash, removed, at])

const signatureOf = (key: Uint8Array, checkpoint: Omit<Checkpoint, 'signature'>): string =>
  keyedHashOf(key, 'audit checkpoint', canonicalText(checkpoint)).toString('hex')

/** Whether a checkpoint was signed with this key, and nothing of it was changed since. */
export const isSigned = (key: Uint8Array, checkpoint: Checkpoint): boolean =>
  signatureOf(key, checkpoint) === checkpoint.signature

/** Whether a chain may begin behind it: everything up to it was taken away on purpose. */
export const allowsBeginning = ({ number, removed }: Checkpoint): boolean => removed === number

/** Signs a checkpoint and keeps it; one that says of the same row that it was removed replaces the other. */
export async function keepCheckpoint(
  sql: Writer,
  key: Uint8Array,
  checkpoint: Omit<Checkpoint, 'signature'>,
): Promise<void> {
  const row = { ...checkpoint, signature: signatureOf(key, checkpoint) }
  await sql.insert(
    'audit_checkpoint',
    [row],
    `ON CONFLICT (municipality, number) DO UPDATE SET hash = excluded.hash,
       removed = excluded.removed, at = excluded.at, signature = excluded.signature`,
  )
}

/** The checkpoints of a municipality, the earliest first. */
export const checkpointsOf = (sql: Reader, municipality: MunicipalityId): Promise<Checkpoint[]> =>
  sql.all<Checkpoint>(
    `SELECT municipality, number, hash, removed, at, signature FROM audit_checkpoint
     WHERE municipality = $1 ORDER BY number`,
    [municipality],
  )
