import { AuditHash } from '../../contract/audit.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import { instantOf } from '../../domain/moment.ts'
import { presentKey } from '../access/installationKey.ts'
import { canonicalText } from '../audit/auditRow.ts'
import type { AuditRow } from '../audit/auditRow.ts'
import { trimAudit, usualMonths } from '../audit/trimAudit.ts'
import { municipalitiesWithLog, verifyChain } from '../audit/verifyChain.ts'
import type { CommandFlags } from '../commandFlags.ts'
import { type Config, storeFile } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { postgresAt } from '../main.ts'
import { readCopy } from '../ops/readCopy.ts'
import type { Snapshot } from '../store/sql.ts'
import { verdictOf } from './auditVerdict.ts'
import { withStore } from './withStore.ts'

const usage = `Usage:
  npm run audit -- verify [FILE] [--since-checkpoint] [--head HASH]   whether the log is as it was written
  npm run audit -- list [FILE]                                        who did what, the oldest first
  npm run audit -- export [FILE]                                      every row with what its hash is of
  npm run audit -- trim [MONTHS] [--dry-run]                          remove what is older, sign the rest`

/**
 * `npm run audit`: verifies, lists, exports and trims the audit log. All but trimming only read,
 * from the store beside a server or from a FILE that is a copy of it.
 */
export async function audit(
  config: Config,
  [verb, word]: readonly string[],
  flags: CommandFlags,
): Promise<void> {
  if (verb === 'verify') return verify(config, word, flags)
  if (verb === 'list') return eachRow(config, word, lineOf)
  if (verb === 'export') return eachRow(config, word, exportedLine)
  if (verb === 'trim') return trim(config, word, flags)
  throw new ConfigProblem(usage)
}

async function verify(config: Config, file: string | undefined, flags: CommandFlags) {
  const { head: expected, sinceCheckpoint } = flags
  if (expected !== undefined && !AuditHash.safeParse(expected).success) {
    throw new ConfigProblem('--head takes the 64 digits of log_sha256, as an export printed them')
  }
  const key = presentKey(config.data)
  const all = await reading(config, file, async (sql) => {
    const verified = []
    for (const municipality of await logsIn(sql, config)) {
      verified.push(await verifyChain(sql, municipality, { key, sinceCheckpoint, expected }))
    }
    return verified
  })
  const { text, whole } = verdictOf(all, expected)
  process.stdout.write(text)
  if (!whole) process.exitCode = 1
}

async function eachRow(config: Config, file: string | undefined, say: (row: AuditRow) => string) {
  await reading(config, file, async (sql) => {
    for (const municipality of await logsIn(sql, config)) {
      const question = 'SELECT * FROM audit_entry WHERE municipality = $1 ORDER BY number'
      for await (const rows of sql.stream<AuditRow>(question, [municipality])) {
        process.stdout.write(rows.map(say).join(''))
      }
    }
  })
}

async function trim(config: Config, word: string | undefined, { dryRun }: CommandFlags) {
  const months = word === undefined ? usualMonths : Number(word)
  if (!Number.isInteger(months) || months < 1) throw new ConfigProblem(usage)
  const trimmed = await withStore(config, (parts, { id }) =>
    trimAudit(parts, id, { nowMs: parts.nowMs(), months, by: 'console', dryRun }),
  )
  const { removed, upTo, signed } = trimmed
  process.stdout.write(
    removed === 0
      ? `Nothing in the log is older than ${months} months.\n`
      : `${removed} rows, up to number ${upTo}, ${dryRun ? 'would be' : 'are'} removed.\n`,
  )
  if (!dryRun && signed !== undefined) process.stdout.write(`The log is signed up to ${signed}.\n`)
}

async function reading<Result>(
  config: Config,
  file: string | undefined,
  work: (sql: Snapshot) => Promise<Result>,
): Promise<Result> {
  if (file !== undefined || !config.postgres) {
    return readCopy(file ?? storeFile(config.data), work)
  }
  const db = postgresAt(config.postgres)
  try {
    return await db.snapshot(work)
  } finally {
    await db.close()
  }
}

/** The municipality that was named, or every one. */
const logsIn = async (sql: Snapshot, { municipality }: Config): Promise<MunicipalityId[]> =>
  (await municipalitiesWithLog(sql)).filter(
    (id) => municipality === undefined || id === municipality,
  )

const lineOf = (row: AuditRow): string => {
  const who = row.who === '' ? row.role : `${row.who} (${row.role})`
  const changed = row.was === null && row.became === null ? '' : ` ${row.was} -> ${row.became}`
  return `${row.municipality} ${row.number} ${instantOf(row.at)} ${who}: ${row.act} ${row.subject} ${row.details}${changed}\n`
}

const exportedLine = (row: AuditRow): string =>
  `${JSON.stringify({ hash: row.hash, of: canonicalText(row) })}\n`
