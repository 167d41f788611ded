import type { Campaign } from '../../contract/campaign.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import { dayOfNumber } from '../store/calendar.ts'
import type { Reader, Row } from '../store/sql.ts'

/** What has been counted and would have no place in a campaign any more, each as words. */
export async function countedThingsLost(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: Campaign,
): Promise<string[]> {
  const asked = [municipality, campaign.id]
  const distinct = <Found extends Row>(columns: string, table: string) =>
    sql.all<Found>(
      `SELECT DISTINCT ${columns} FROM ${table}
       WHERE municipality = $1 AND campaign = $2 AND n <> 0 ORDER BY ${columns}`,
      asked,
    )
  const days = [
    ...(await distinct<CountedDay>('trial, day', 'tally_unit')),
    ...(await distinct<CountedDay>('trial, day', 'tally_quiet')),
    ...(await distinct<{ day: number }>('day', 'correction')).map((each) => ({
      trial: 0,
      ...each,
    })),
  ]
  const directions = [
    ...(await distinct<CountedDirection>('channel, direction', 'tally_unit')),
    ...(await distinct<CountedDirection>('channel, direction', 'correction')),
  ]
  const counterparts = await distinct<{ counterpart: string }>('counterpart', 'tally_fine')
  if (campaign.status === 'draft' && days.length > 0) {
    return ['everything: nobody sees a draft; to stop the counting, write "paused"']
  }
  return [
    ...new Set([
      ...days.flatMap((day) => lostDay(campaign, day)),
      ...directions.flatMap((direction) => lostDirection(campaign, direction)),
      ...counterparts.flatMap((counterpart) => lostCounterpart(campaign, counterpart)),
    ]),
  ]
}

type CountedDay = { trial: number; day: number }
type CountedDirection = { channel: string; direction: string }

/** An entry keeps what its day was when it came: a trial day cannot become a count day under it. */
function lostDay({ days }: Campaign, { trial, day: number }: CountedDay): string[] {
  const day = dayOfNumber(number)
  const list = trial === 1 ? 'trial' : 'count'
  return days[list].includes(day) ? [] : [`${day} in days.${list}`]
}

function lostDirection({ channels }: Campaign, { channel, direction }: CountedDirection): string[] {
  const known: readonly string[] = channels.find(({ id }) => id === channel)?.directions ?? []
  return known.includes(direction) ? [] : [`${direction} in the directions of channel ${channel}`]
}

function lostCounterpart(campaign: Campaign, { counterpart }: { counterpart: string }): string[] {
  const known: readonly string[] = ['', ...campaign.counterparts]
  return known.includes(counterpart) ? [] : [`${counterpart} in counterparts`]
}
