import type { CounterCampaign } from '../../contract/campaign.ts'
import type { TaskArea } from '../../contract/catalogue.ts'

/** The task areas of a unit: what it gets most in its own order, then the rest in the catalogue's. */
export function favouritesFirst({ taskAreas, unit }: CounterCampaign): TaskArea[] {
  const favourites = unit.favourites ?? []
  const placeOf = ({ id }: TaskArea) => {
    const place = favourites.indexOf(id)
    return place < 0 ? favourites.length : place
  }
  return taskAreas
    .filter(({ retired }) => !retired)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}
