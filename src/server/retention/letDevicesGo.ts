import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { RetentionPlan } from '../../domain/retentionPlan.ts'
import { noteAct, type Actor } from '../access/audit.ts'
import type { RandomBytes } from '../access/secret.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import type { Kept } from './keptCampaigns.ts'
import type { Turn } from './turn.ts'

const halfHoursOfDay = 48

/**
 * What else ties campaigns to devices, once their entries do no more: the numbers that are missing, who
 * contributed after that was frozen, how fast each device counted, in which half-hour it came and by which invite, and second contents
 * of entries that are not here.
 */
export async function letDevicesGo(
  { db, random, turn }: { db: Reader; random: RandomBytes; turn: Turn },
  municipality: MunicipalityId,
  { plan, kept, today, nowMs, by }: LetGo,
): Promise<void> {
  const over = kept.filter(({ id }) => plan.anonymise.includes(id) || plan.purge.includes(id))
  const ids = new Set<string>(over.map(({ id }) => id))
  for (const { digest } of await conflictsOf(db, municipality, ids, plan.unusedBefore)) {
    await turn.step(
      (sql) =>
        sql.all('DELETE FROM conflict WHERE municipality = $1 AND digest = $2', [
          municipality,
          digest,
        ]),
      { scrub: true },
    )
  }
  if (over.length === 0) return
  const traces = await hasTraces(db, municipality, plan, [...ids])
  const fresh = over.filter(({ id, anonymisedOn }) => plan.anonymise.includes(id) && !anonymisedOn)
  if (!traces && fresh.length === 0) return
  await turn.step(
    async (sql) => {
      for (const { table, where, values } of tracesOf(plan, [...ids])) {
        const text = table.change ?? `DELETE FROM ${table.name}`
        await sql.all(`${text} WHERE municipality = $1 AND ${where}`, [municipality, ...values])
      }
      for (const { id, name } of fresh) {
        await markAnonymised(sql, municipality, id, today)
        const noted = { by, act: 'campaign_anonymised', subject: id, details: { name } } as const
        await noteAct(sql, random, municipality, { ...noted, nowMs })
      }
    },
    { scrub: true },
  )
}

type LetGo = {
  plan: RetentionPlan
  kept: readonly Kept[]
  today: Day
  nowMs: number
  by: Actor
}

type Trace = {
  table: { name: string; change?: string }
  where: string
  values: (string | number)[]
}

function tracesOf({ upTo, spentDays }: RetentionPlan, ids: readonly string[]): Trace[] {
  const marks = (list: readonly unknown[]) => list.map((_, at) => `$${at + 2}`).join()
  const days = spentDays.map(dayNumber)
  const traces: Trace[] = [
    { table: { name: 'seq_gap' }, where: `campaign IN (${marks(ids)})`, values: [...ids] },
    // Of what came after the number of devices was frozen, and was let in since.
    { table: { name: 'contributor' }, where: `campaign IN (${marks(ids)})`, values: [...ids] },
    { table: { name: 'device_pace' }, where: `day IN (${marks(days)})`, values: days },
  ]
  if (upTo === undefined) return traces
  const last = dayNumber(upTo)
  return [
    ...traces,
    { table: { name: 'device_pace' }, where: 'day <= $2', values: [last] },
    {
      table: { name: 'enrolment', change: 'UPDATE enrolment SET joined = NULL, invite = NULL' },
      where: '(joined IS NOT NULL OR invite IS NOT NULL) AND from_day <= $2 AND joined < $3',
      values: [last, (last + 1) * halfHoursOfDay],
    },
  ]
}

/** Whether there is anything to write at all: on most days there is not. */
async function hasTraces(
  sql: Reader,
  municipality: MunicipalityId,
  plan: RetentionPlan,
  ids: readonly string[],
): Promise<boolean> {
  for (const { table, where, values } of tracesOf(plan, ids)) {
    const text = `SELECT 1 AS there FROM ${table.name} WHERE municipality = $1 AND ${where} LIMIT 1`
    if ((await sql.all(text, [municipality, ...values])).length > 0) return true
  }
  return false
}

/** Those of campaigns that are over, and of whatever campaign if nobody has asked for them for long. */
async function conflictsOf(
  sql: Reader,
  municipality: MunicipalityId,
  ids: ReadonlySet<string>,
  unusedBefore: Day,
) {
  const rows = await sql.all<{ digest: Uint8Array; claim: string; received: number }>(
    'SELECT digest, claim, received FROM conflict WHERE municipality = $1 ORDER BY id, digest',
    [municipality],
  )
  return rows.filter(({ claim, received }) => {
    const { campaign } = JSON.parse(claim) as { campaign?: unknown }
    if (received < dayNumber(unusedBefore)) return true
    return typeof campaign === 'string' && ids.has(campaign)
  })
}

const markAnonymised = (sql: Writer, municipality: MunicipalityId, id: CampaignId, today: Day) =>
  sql.all('UPDATE campaign SET anonymised_on = $3 WHERE municipality = $1 AND id = $2', [
    ...[municipality, id],
    dayNumber(today),
  ])
