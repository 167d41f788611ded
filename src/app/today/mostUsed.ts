import type { CounterCampaign } from '../../contract/campaign.ts'
import type { TaskAreaId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { mostUsed } from '../../domain/mostUsed.ts'
import { useKey } from '../outbox/counters.ts'
import type { StorageReader } from '../outbox/storage.ts'

/**
 * Reads which task areas were used most on this device before today. It is read once a day and
 * stands until the next, so that what is tapped today moves nothing; and where the page is opened
 * anew it is the same again, because what was tapped today is left out of it.
 */
export function mostUsedReader() {
  let known: { of: string; areas: TaskAreaId[] } | undefined
  return async (
    tx: StorageReader,
    campaign: CounterCampaign | undefined,
    today: Day,
  ): Promise<TaskAreaId[]> => {
    if (!campaign) return []
    const { id, unit, taskAreas } = campaign
    const of = [id, unit.id, today].join(' ')
    if (known?.of === of) return known.areas
    const numbers = await tx.counters(
      taskAreas.flatMap((area) => [useKey(unit.id, area.id), useKey(unit.id, area.id, today)]),
    )
    const use = taskAreas.map((area, at) => ({
      area: area.id,
      n: (numbers[2 * at] ?? 0) - (numbers[2 * at + 1] ?? 0),
    }))
    const areas = mostUsed(use, unit.favourites)
    known = { of, areas }
    return areas
  }
}
