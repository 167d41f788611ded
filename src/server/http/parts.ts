import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import type { Config } from '../config.ts'
import type { Database } from '../store/sql.ts'
import type { StoreName } from '../store/openStore.ts'
import type { RandomBytes } from '../access/secret.ts'

/** Everything a server is made of; clock, chance and store come from outside. */
export type ServerParts = {
  db: Database
  shelf: CampaignShelf
  name: StoreName
  /** The installation's key, from outside the database. */
  key: Uint8Array
  random: RandomBytes
  nowMs: () => number
  /** Where log lines go: the process's own output where nothing is said. */
  logTo?: { write: (line: string) => void }
  config: Pick<Config, 'municipalities' | 'trustedProxies' | 'tls' | 'app' | 'logLevel'>
}
