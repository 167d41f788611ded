import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Closing, NotToSign, SignOff } from '../../contract/signOff.ts'
import type { Day } from '../../contract/time.ts'
import { addDays } from '../../domain/moment.ts'
import { firstDayOf, lastDayOf } from '../../domain/phase.ts'
import { explanationsOf } from '../../domain/remarks.ts'
import { signableFrom } from '../../domain/signable.ts'
import { missingInGroups } from '../board/missingInGroups.ts'
import { reportsOfUnits } from '../board/unitCoverage.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { remarksOf } from '../remarks/remarks.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import { correctedTotal } from '../store/correctionQuestions.ts'
import type { Reader } from '../store/sql.ts'
import { countedContacts, isRearranged, signOffsOf } from './signOffs.ts'
import { undecidedIn, withoutNumbers } from './undecided.ts'

type Of = { municipality: MunicipalityId; shelved: Shelved; today: Day }

/**
 * Why these figures cannot be signed off, or undefined where they can.
 *
 * @param isOther whether they may be others though they come to as much: something waits that may be counted
 *   with them, or has been counted and taken back, or corrections have been made that come to nothing
 */
export function notToSign(
  { shelved, today }: Pick<Of, 'shelved' | 'today'>,
  { n, corrected }: Sums,
  signed: SignOff | undefined,
  isOther: boolean,
): NotToSign | undefined {
  const { status } = shelved.campaign
  if (status === 'purged') return 'purged'
  if (status === 'draft' || status === 'cancelled') return 'not_counted'
  if (today < signableFrom(shelved.campaign.days)) return 'not_over'
  return isAsSigned(signed, { n, corrected }) && !isOther ? 'unchanged' : undefined
}

/** Whether the figures come to what was signed; they may stand elsewhere all the same. */
export const isAsSigned = (signed: SignOff | undefined, { n, corrected }: Sums): boolean =>
  signed?.n === n && (signed.corrected ?? 0) === corrected

/** What is signed: the counted contacts of a whole campaign, and what corrections come to beside them. */
type Sums = { n: number; corrected: number }

export async function sumsToSign(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<Sums> {
  const n = await countedContacts(sql, municipality, campaign)
  return { n, corrected: await correctedTotal(sql, municipality, campaign) }
}

/** What a coordinator looks through before the figures of a campaign are signed off. */
export async function closingOf(sql: Reader, of: Of): Promise<Closing> {
  const { municipality, shelved, today } = of
  const { campaign } = shelved
  const from = signableFrom(campaign.days)
  const sums = await sumsToSign(sql, municipality, campaign.id)
  const signOffs = await signOffsOf(sql, municipality, campaign.id)
  const asked = { municipality, campaign: campaign.id }
  const open = await undecidedIn(sql, asked)
  const waits = open.late !== undefined || open.held.some(({ reason }) => reason === 'after_lock')
  const isMoved = await isRearranged(sql, municipality, campaign.id)
  const not = notToSign(of, sums, signOffs.at(-1), waits || isMoved)
  const last = lastDayOf(campaign.days)
  const over = today <= last ? addDays(today, -1) : last
  return {
    campaign: campaign.id,
    from,
    ...(not && { not }),
    // Till then a sum of everything would tell what single days of small units are.
    ...(today >= from && { n: sums.n }),
    ...(today >= from && sums.corrected !== 0 && { corrected: sums.corrected }),
    ...(isMoved && { rearranged: true }),
    signOffs,
    silent: await silentUnits(sql, of, over),
    // While the counting goes on nobody has had to be heard from.
    unheard: today > last ? await unheardUnits(sql, { ...asked, last }) : [],
    missing: await missingInGroups(sql, of),
    ...(today >= from ? open : withoutNumbers(open)),
  }
}

/** Units and the days on which they were expected and have said nothing, or not of the whole day. */
async function silentUnits(
  sql: Reader,
  { municipality, shelved }: Of,
  until: Day,
): Promise<Closing['silent']> {
  const { campaign, departmentOfUnit } = shelved
  const period = { from: firstDayOf(campaign.days), to: until }
  const reportOf = await reportsOfUnits(
    sql,
    { municipality, campaign: campaign.id, shelved, ...period },
    until,
  )
  const remarks = await remarksOf(sql, municipality, campaign.id)
  return [...departmentOfUnit.keys()]
    .map((unit) => ({ unit, days: reportOf(unit).coverage.missing }))
    .filter(({ days }) => days.length > 0)
    .map((silent) => {
      const explained = explanationsOf(remarks, silent.unit, silent.days).map(
        ({ remark: { text }, days }) => ({ text, days }),
      )
      return { ...silent, ...(explained.length > 0 && { explained }) }
    })
}

type Asked = { municipality: MunicipalityId; campaign: CampaignId }

/**
 * Where a device counted and has said nothing after the last count day: what it may still have has
 * not come. A device that goes by another name now has been heard from by that.
 */
async function unheardUnits(
  sql: Reader,
  { municipality, campaign, last }: Asked & { last: Day },
): Promise<Closing['unheard']> {
  const rows = await sql.all<{ unit: UnitId; seen: number }>(
    `SELECT DISTINCT unit, seen FROM contributor
       JOIN device ON device.municipality = contributor.municipality AND device.id = device
     WHERE contributor.municipality = $1 AND campaign = $2 AND n > 0 AND seen <= $3
       AND device NOT IN (SELECT renewed_from FROM device AS heir
         WHERE heir.municipality = $1 AND renewed_from IS NOT NULL)
     ORDER BY unit, seen`,
    [municipality, campaign, dayNumber(last)],
  )
  return rows.map(({ unit, seen }) => ({ unit, last: dayOfNumber(seen) }))
}
