import type { Role } from '../../contract/account.ts'
import type { UnitId } from '../../contract/id.ts'
import { Text } from '../../contract/text.ts'
import { ProviderFault } from './providerFault.ts'
import type { ProviderSetting, RoleMapping } from './providerSetting.ts'

export type Claims = Record<string, unknown> & { sub: string }

/** What the provider gives somebody here. Units are left out where they are the coordinators' to give. */
export type Given = { role: Role; units?: UnitId[] }

/** The values of a claim: by its whole name, which may be an address, or else by a path with dots. */
function valuesOf(claims: Claims, claim: string): string[] {
  const at = Object.hasOwn(claims, claim)
    ? claims[claim]
    : claim.split('.').reduce<unknown>((place, step) => {
        const inside = typeof place === 'object' && place !== null && Object.hasOwn(place, step)
        return inside ? (place as Record<string, unknown>)[step] : undefined
      }, claims)
  return (Array.isArray(at) ? at : [at]).filter((each) => typeof each === 'string')
}

/**
 * The role that the claims mean by the mapping, the furthest-reaching of several; undefined where
 * they mean none.
 *
 * @throws ProviderFault where the provider has left the groups out because they are too many: that
 *   says nothing of what somebody is in
 */
export function givenBy(claims: Claims, mapping: RoleMapping): Given | undefined {
  const elsewhere = claims['_claim_names']
  if (typeof elsewhere === 'object' && elsewhere !== null && mapping.claim in elsewhere) {
    throw new ProviderFault('refused', { claim: 'groups_left_out' })
  }
  const values = valuesOf(claims, mapping.claim)
  const has = (wanted: readonly string[]) => wanted.some((each) => values.includes(each))
  if (has(mapping.coordinator)) return { role: 'coordinator', units: [] }
  const { units } = mapping
  const named = units && [...new Set(values.flatMap((each) => ownOf(units, each)))]
  if (has(mapping.lead) || (named?.length ?? 0) > 0) {
    return { role: 'lead', ...(named && { units: named }) }
  }
  return has(mapping.operator) ? { role: 'operator', units: [] } : undefined
}

const ownOf = (units: Record<string, UnitId[]>, value: string): UnitId[] =>
  Object.hasOwn(units, value) ? (units[value] ?? []) : []

/**
 * Whether somebody has signed in there as strongly as the municipality demands.
 *
 * @throws ProviderFault weak
 */
export function demandStrength(claims: Claims, { acr, amr }: ProviderSetting): void {
  const strong = !acr || acr.some((each) => claims['acr'] === each)
  const means = valuesOf(claims, 'amr')
  if (!strong || (amr && !amr.some((each) => means.includes(each)))) {
    throw new ProviderFault('weak')
  }
}

/** How somebody is called, where the provider says it in a form that may stand in a list. */
export function nameIn(claims: Claims): string {
  const { name, given_name: given, family_name: family } = claims
  const said = [name, [given, family].filter((each) => typeof each === 'string').join(' ')]
  const fit = said.map((each) => Text.safeParse(each).data?.slice(0, 80).trim())
  return fit.find((each) => each !== undefined) ?? '–'
}
