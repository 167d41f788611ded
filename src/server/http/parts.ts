import type { Argon2 } from '../access/passwordHash.ts'
import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import type { Config } from '../config.ts'
import type { Database } from '../store/sql.ts'
import type { StoreName } from '../store/openStore.ts'
import type { NoteRevocation, RevokedAs } from '../ops/revocations.ts'
import type { RandomBytes } from '../access/secret.ts'

/** Calls back after so many milliseconds; gives what calls it off. */
export type After = (ms: number, run: () => void) => () => void

/** Everything a server is made of; clock, chance and store come from outside. */
export type ServerParts = {
  db: Database
  shelf: CampaignShelf
  name: StoreName
  /** The installation's key, from outside the database. */
  key: Uint8Array
  random: RandomBytes
  nowMs: () => number
  after: After
  /** Whether to turn requests away while the event loop lags: a simulation has no such time. */
  shedLoad: boolean
  /** Where revocations are noted, outside the store; nowhere where nothing is said. */
  noteRevocation?: NoteRevocation
  /** What that says of a device; nothing where nothing is said. */
  revokedAs?: RevokedAs
  /** argon2id; the machine's own where nothing is said. */
  argon2?: Argon2
  /** Where log lines go: the process's own output where nothing is said. */
  logTo?: { write: (line: string) => void }
  config: Pick<Config, 'municipalities' | 'origin' | 'trustedProxies' | 'tls' | 'app' | 'logLevel'>
}
