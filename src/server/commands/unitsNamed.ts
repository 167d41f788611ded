import type { Campaign } from '../../contract/campaign.ts'
import type { Unit } from '../../contract/catalogue.ts'
import { ConfigProblem } from '../configProblem.ts'

/**
 * The units of these ids, each with the campaigns it is in.
 *
 * @throws ConfigProblem where one is in none; it says which units there are
 */
export function unitsNamed(
  ids: readonly string[],
  campaigns: readonly Campaign[],
): { unit: Unit; campaign: Campaign }[] {
  const all = campaigns.flatMap((campaign) =>
    campaign.departments.flatMap(({ units }) => units.map((unit) => ({ unit, campaign }))),
  )
  const known = [...new Set(all.map(({ unit }) => unit.id as string))]
  const unknown = ids.filter((id) => !known.includes(id))
  if (known.length === 0) {
    throw new ConfigProblem(
      'There is no campaign yet, and so no unit. First: npm run campaign -- import FILE',
    )
  }
  if (unknown.length > 0) {
    const named = unknown.map((id) => `"${id}"`).join(', ')
    throw new ConfigProblem(`There is no unit ${named}. There are: ${known.join(', ')}`)
  }
  return all.filter(({ unit }) => ids.includes(unit.id))
}
