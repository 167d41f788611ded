import type { Role } from '../../contract/account.ts'
import type { Correction, CorrectionsAnswer } from '../../contract/correction.ts'
import type { Direction } from '../../contract/entry.ts'
import {
  ChannelId,
  ContactTypeId,
  type MunicipalityId,
  TaskAreaId,
  type UnitId,
} from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { instantOf } from '../../domain/moment.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { dayOfNumber } from '../store/calendar.ts'
import type { Reader } from '../store/sql.ts'
import type { ActRow } from './acts.ts'
import { correctableDays, notToCorrect } from './mayCorrect.ts'

type Asked = {
  municipality: MunicipalityId
  shelved: Shelved
  /** The units given to the reader; undefined for all of them. */
  given: ReadonlySet<UnitId> | undefined
  role: Role
  today: Day
}

/** More than anybody reads; older ones stand in the log. */
const mostListed = 500

type Row = ActRow & {
  direction: Direction
  contact_type: string
  n: number
  taken_at: number | null
  taken_by: string | null
}

/**
 * The corrections of the units given, the newest first: what staff have signed, by name. The number of
 * one is what somebody wrote; that of a move was shown of its unit when it was made.
 */
export async function listCorrections(sql: Reader, asked: Asked): Promise<CorrectionsAnswer> {
  const { municipality, shelved, given, role, today } = asked
  const { id: campaign } = shelved.campaign
  const parameters: string[] = [municipality, campaign]
  const marks = given && [...given].map((unit) => `$${parameters.push(unit)}`).join()
  const theirs = marks === undefined ? '' : `AND (unit IN (${marks}) OR to_unit IN (${marks}))`
  const rows = await sql.all<Row>(
    `SELECT made.*, line.direction, line.contact_type, line.n, taken.at AS taken_at,
       taken.who AS taken_by
     FROM (SELECT * FROM correction_act WHERE municipality = $1 AND campaign = $2
         AND takes_back IS NULL ${theirs}) AS made
       JOIN (SELECT correction.act, min(correction.direction) AS direction,
             min(correction.contact_type) AS contact_type, CAST(sum(correction.n) AS BIGINT) AS n
           FROM correction JOIN correction_act AS whose
             ON whose.municipality = correction.municipality AND whose.campaign = correction.campaign
               AND whose.id = correction.act
               AND whose.to_unit = correction.unit AND whose.to_day = correction.day
           WHERE correction.municipality = $1 AND correction.campaign = $2
           GROUP BY correction.act) AS line ON line.act = made.id
       LEFT JOIN correction_act AS taken ON taken.municipality = $1 AND taken.campaign = $2
         AND taken.takes_back = made.id
     ORDER BY made.at DESC, made.id DESC`,
    parameters,
  )
  const not = notToCorrect(shelved, role)
  return {
    campaign,
    ...(not && { not }),
    days: correctableDays(shelved, today),
    corrections: rows
      .slice(0, mostListed)
      .map((row) => correctionOf(row, given, not === undefined)),
    older: Math.max(0, rows.length - mostListed),
  }
}

function correctionOf(
  row: Row,
  given: ReadonlySet<UnitId> | undefined,
  isOpen: boolean,
): Correction {
  const isGiven = (unit: UnitId) => given?.has(unit) ?? true
  const { unit, to_unit, reason, note, taken_at, taken_by } = row
  const isWhole = isGiven(unit) && isGiven(to_unit)
  const isTaken = taken_at !== null && taken_by !== null
  const shared: Correction = {
    ...{ id: row.id, is: row.kind === 'move' ? 'move' : 'correction', at: instantOf(row.at) },
    ...{ who: row.who, day: dayOfNumber(row.day), n: row.n },
    ...(reason !== null && { reason }),
    // What is said of two units is for those who have both.
    ...(note !== null && isWhole && { note }),
    ...(isGiven(unit) && { unit }),
    ...(row.channel !== null && { channel: ChannelId.parse(row.channel) }),
    ...(row.task_area !== null && { taskArea: TaskAreaId.parse(row.task_area) }),
    ...(isTaken && { takenBack: { at: instantOf(taken_at), who: taken_by } }),
    mayTakeBack: isOpen && isWhole && !isTaken,
  }
  if (row.kind === 'move') {
    return {
      ...shared,
      ...(row.to_day !== row.day && { toDay: dayOfNumber(row.to_day) }),
      ...(to_unit !== unit && isGiven(to_unit) && { toUnit: to_unit }),
    }
  }
  const { direction, contact_type: type } = row
  return {
    ...shared,
    direction,
    ...(type !== '' && { contactType: ContactTypeId.parse(type) }),
  }
}
