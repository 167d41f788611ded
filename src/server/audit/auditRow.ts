import { hash } from 'node:crypto'
import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import type { ActorRole } from '../../contract/audit.ts'

/** A row of the chain as it is stored. Objects are JSON texts, times milliseconds since 1970. */
export type AuditRow = {
  municipality: MunicipalityId
  number: number
  at: number
  act: string
  account: AccountId | null
  who: string
  role: ActorRole
  subject: string
  was: string | null
  became: string | null
  details: string
  request: string | null
  /** Chance, so that a hash that is left of a removed row confirms no guess of what it said. */
  salt: string
  imported: number
  /** The hash of the row before it. */
  previous: string
  hash: string
}

/** What the first row of a chain follows on. */
export const beginning = '0'.repeat(64)

/**
 * The text a row's hash is of: a JSON array of its fields in this order, without blanks. JSON puts
 * every text in quotation marks and writes line breaks and other control characters as escapes, so
 * no two rows have the same text. A change of it is a new name in its first place.
 */
export const canonicalText = (row: Omit<AuditRow, 'hash'>): string =>
  JSON.stringify([
    'taellevaerk.audit/1',
    row.municipality,
    row.number,
    row.previous,
    row.at,
    row.act,
    row.account,
    row.who,
    row.role,
    row.subject,
    row.was,
    row.became,
    row.details,
    row.request,
    row.salt,
    row.imported,
  ])

/** SHA-256 of the canonical text in UTF-8, as hexadecimal digits. */
export const hashOfRow = (row: Omit<AuditRow, 'hash'>): string =>
  hash('sha256', canonicalText(row), 'hex')

// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g

/** A text as it may stand in a row: one line, and nothing that an engine would store as another text. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replace(controlCharacters, '\uFFFD').slice(0, 200).toWellFormed()
