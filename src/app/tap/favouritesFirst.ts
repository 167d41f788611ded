import type { CounterCampaign } from '../../contract/campaign.ts'
import type { TaskArea } from '../../contract/catalogue.ts'
import type { TaskAreaId } from '../../contract/id.ts'

/**
 * The task areas of a unit: what it gets most in its own order, then what was learnt on this device,
 * then the rest in the catalogue's.
 */
export function favouritesFirst(
  { taskAreas, unit }: CounterCampaign,
  learnt: readonly TaskAreaId[] = [],
): TaskArea[] {
  const first = [...(unit.favourites ?? []), ...learnt]
  const placeOf = ({ id }: TaskArea) => {
    const place = first.indexOf(id)
    return place < 0 ? first.length : place
  }
  return taskAreas
    .filter(({ retired }) => !retired)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}
