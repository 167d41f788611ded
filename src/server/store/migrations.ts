import { auditStep } from './auditStep.ts'
import { boardTalliesStep } from './boardTalliesStep.ts'
import { decisionStep } from './decisionStep.ts'
import { firstStep } from './firstStep.ts'
import { guessStep } from './guessStep.ts'
import { correctionStep } from './correctionStep.ts'
import { digestStep } from './digestStep.ts'
import { figureSetStep } from './figureSetStep.ts'
import { inviteStep } from './inviteStep.ts'
import { saidStep } from './saidStep.ts'
import { lateStep } from './lateStep.ts'
import { passwordStep } from './passwordStep.ts'
import { peopleStep } from './peopleStep.ts'
import { providerStep } from './providerStep.ts'
import { remarkStep } from './remarkStep.ts'
import { retentionStep } from './retentionStep.ts'
import { readingStep } from './readingStep.ts'
import { screenStep } from './screenStep.ts'
import { signedActsStep, signOffStep } from './signOffStep.ts'
import { statisticsStep } from './statisticsStep.ts'
import { weekStep } from './weekStep.ts'
import type { Database, OfOneEngine } from './sql.ts'

/**
 * Numbered steps, run at start. Additive only: a server of the version before must be able to work
 * on the result, because during a rolling update it does. `{int}`, `{bytes}` and `{table}` are the
 * words in which the two engines differ.
 *
 * Every primary key leads with the municipality, so that a distributed PostgreSQL can shard by it,
 * and so that no statement can forget whose rows it is about.
 */
const steps: readonly (readonly (string | OfOneEngine)[])[] = [
  firstStep,
  [
    // The day of the sign-off, from which the devices' copies are kept for a fortnight more.
    `ALTER TABLE campaign ADD COLUMN locked_on {int}`,
  ],
  [
    // Devices whose credential is ours and whose row an older backup does not have.
    `CREATE TABLE stranger (
      municipality TEXT NOT NULL, device TEXT NOT NULL, secret_hash {bytes} NOT NULL,
      PRIMARY KEY (municipality, device)) {table}`,
  ],
  [
    // Which numbers a device has brought: src/server/store/numbers.ts. Those up to `seq_base` it
    // has given under another name. `copied`: the day on which it was found to be there twice.
    ...['seq_low', 'seq_high', 'seq_base', 'copied'].map(
      (column) => `ALTER TABLE device ADD COLUMN ${column} {int}`,
    ),
    // The device that it was until it took a name of its own, and the first of that line; and who
    // gave the numbers up to `seq_base`.
    ...['renewed_from', 'family', 'seq_before'].map(
      (column) => `ALTER TABLE device ADD COLUMN ${column} TEXT`,
    ),
    `CREATE INDEX device_renewed ON device (municipality, renewed_from) WHERE renewed_from IS NOT NULL`,
    `CREATE TABLE seq_gap (
      municipality TEXT NOT NULL, device TEXT NOT NULL, from_seq {int} NOT NULL,
      to_seq {int} NOT NULL, since {int} NOT NULL, campaign TEXT NOT NULL, unit TEXT NOT NULL,
      PRIMARY KEY (municipality, device, from_seq)) {table}`,
    `CREATE INDEX seq_gap_of_campaign ON seq_gap (municipality, campaign)`,
  ],
  peopleStep,
  inviteStep,
  [
    // Who saved a version of a campaign, when (milliseconds since 1970), and what it changed.
    `CREATE TABLE campaign_change (
      municipality TEXT NOT NULL, campaign TEXT NOT NULL, version {int} NOT NULL, at {int} NOT NULL,
      account TEXT, who TEXT, changes TEXT NOT NULL,
      PRIMARY KEY (municipality, campaign, version)) {table}`,
  ],
  auditStep,
  guessStep,
  providerStep,
  passwordStep,
  retentionStep,
  figureSetStep,
  weekStep,
  signOffStep,
  readingStep,
  boardTalliesStep,
  remarkStep,
  correctionStep,
  decisionStep,
  screenStep,
  lateStep,
  signedActsStep,
  statisticsStep,
  digestStep,
  saidStep,
]

const words = {
  sqlite: { int: 'INTEGER', bytes: 'BLOB', table: 'STRICT, WITHOUT ROWID' },
  postgres: { int: 'BIGINT', bytes: 'BYTEA', table: '' },
} as const

/**
 * Brings the store up to this program's schema; a newer one is left as it is. Several processes
 * may start at once: each step's row in `migration` is its lock, taken in the step's own
 * transaction, so a second process waits and then finds the step done.
 */
export async function migrate(db: Database): Promise<void> {
  const dialect = words[db.engine]
  const spoken = (text: string) =>
    text.replace(/\{(int|bytes|table)\}/g, (_, word: keyof typeof dialect) => dialect[word])

  await createMigrationTable(db, spoken)
  for (const [at, statements] of steps.entries()) {
    await db.write(async (sql) => {
      const isMine = await sql.insert(
        'migration',
        [{ version: at + 1 }],
        'ON CONFLICT (version) DO NOTHING RETURNING version',
      )
      if (isMine.length === 0) return
      for (const statement of statements) {
        const mine = typeof statement === 'string' ? statement : statement[db.engine]
        if (mine !== undefined) await sql.all(spoken(mine))
      }
    })
  }
}

async function createMigrationTable(db: Database, spoken: (text: string) => string) {
  const create = spoken(
    'CREATE TABLE IF NOT EXISTS migration (version {int} NOT NULL PRIMARY KEY) {table}',
  )
  try {
    await db.write((sql) => sql.all(create))
  } catch (error) {
    // PostgreSQL lets two processes pass IF NOT EXISTS at once; the slower one fails and finds it made.
    if (db.engine === 'sqlite') throw error
    await db.write((sql) => sql.all(create))
  }
}
