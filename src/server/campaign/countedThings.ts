import type { Campaign } from '../../contract/campaign.ts'
import type { CountedThings } from '../../contract/desk.ts'
import { misdirected } from '../../contract/entry.ts'
import type {
  ChannelId,
  ContactTypeId,
  MarkId,
  MunicipalityId,
  TaskAreaId,
  UnitId,
} from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { unitsIn } from '../../domain/campaignThings.ts'
import { dayOfNumber } from '../store/calendar.ts'
import type { Reader, Row } from '../store/sql.ts'

type Asked = { municipality: MunicipalityId; campaign: Campaign; today: Day }

/**
 * What may have been counted on. What has come in is in the tallies; and once a planned campaign
 * has begun, entries that nobody has seen yet may lie on a device without a network.
 */
export async function countedThings(
  sql: Reader,
  { municipality, campaign, today }: Asked,
): Promise<CountedThings> {
  const distinct = async <Id>(column: string, table: string) => {
    const found = await sql.all<{ id: string }>(
      `SELECT DISTINCT ${column} AS id FROM ${table}
       WHERE municipality = $1 AND campaign = $2 AND n > 0 ORDER BY 1`,
      [municipality, campaign.id],
    )
    return found.map(({ id }) => id as Id)
  }
  const inTallies: CountedThings = {
    units: [
      ...(await distinct<UnitId>('unit', 'tally_unit')),
      ...(await distinct<UnitId>('unit', 'tally_quiet')),
    ],
    taskAreas: await distinct<TaskAreaId>('task_area', 'tally_area'),
    channels: await distinct<ChannelId>('channel', 'tally_unit'),
    contactTypes: (await distinct<ContactTypeId>('contact_type', 'tally_fine')).filter(isNamed),
    parameters: (await distinct<string>('marks', 'tally_fine'))
      .flatMap((marks) => marks.split(',') as MarkId[])
      .filter((mark) => isNamed(mark) && mark !== misdirected),
    days: await countedDays(sql, municipality, campaign),
  }
  return unique(hasBegun(campaign, today) ? together(inTallies, allOf(campaign)) : inTallies)
}

/** Whether devices may hold entries of it: it has been shown to them, and a day of it has come. */
const hasBegun = ({ status, days }: Campaign, today: Day): boolean =>
  status !== 'draft' && [...days.trial, ...days.count].some((day) => day <= today)

async function countedDays(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: Campaign,
): Promise<Day[]> {
  const days = async (table: string) =>
    sql.all<Row & { day: number }>(
      `SELECT DISTINCT day FROM ${table}
       WHERE municipality = $1 AND campaign = $2 AND n <> 0 ORDER BY day`,
      [municipality, campaign.id],
    )
  const rows = [
    ...(await days('tally_unit')),
    ...(await days('tally_quiet')),
    ...(await days('correction')),
  ]
  return rows.map(({ day }) => dayOfNumber(day))
}

const isNamed = (id: string) => id !== ''

const idsOf = <Id>(things: readonly { id: Id }[]): Id[] => things.map(({ id }) => id)

/** Days are left out: one on which nothing has come in may still turn out to be a holiday. */
const allOf = (campaign: Campaign): CountedThings => ({
  units: idsOf(unitsIn(campaign)),
  taskAreas: idsOf(campaign.taskAreas),
  channels: idsOf(campaign.channels),
  contactTypes: idsOf(campaign.contactTypes),
  parameters: idsOf(campaign.parameters),
  days: [],
})

const together = (one: CountedThings, other: CountedThings): CountedThings => ({
  units: [...one.units, ...other.units],
  taskAreas: [...one.taskAreas, ...other.taskAreas],
  channels: [...one.channels, ...other.channels],
  contactTypes: [...one.contactTypes, ...other.contactTypes],
  parameters: [...one.parameters, ...other.parameters],
  days: [...one.days, ...other.days],
})

const unique = (counted: CountedThings): CountedThings => ({
  units: [...new Set(counted.units)],
  taskAreas: [...new Set(counted.taskAreas)],
  channels: [...new Set(counted.channels)],
  contactTypes: [...new Set(counted.contactTypes)],
  parameters: [...new Set(counted.parameters)],
  days: [...new Set(counted.days)].toSorted(),
})
