import type { RouteName } from '../../../src/contract/routes.ts'
import { type Right, rights } from '../../../src/server/access/rights.ts'
import type { Actor } from './actors.ts'
import type { BundleName, Bundles } from './bundles.ts'
import type { Reach, Thing } from './place.ts'
import { reach } from './reach.ts'

/** Whose thing stands in each place of a request, and which place it is about. */
export type Assignment = { varied: string; of: Readonly<Record<string, BundleName>> }

/**
 * How a request is answered, by the two tables alone: `in`, the code of a problem, or what the
 * route's row says becomes of what is foreign.
 */
export function expectedOf(
  name: RouteName,
  actor: Actor,
  assignment: Assignment,
  bundles: Bundles,
): string {
  if (name === 'health' || name === 'ready') return 'in'
  if (actor.at === 'nowhere') return 'not_found'
  const { at } = actor
  const turnedAway = atTheDoor(name, actor)
  if (turnedAway) return turnedAway
  const row: Reach = reach[name]
  if (row.counts && actor.revoked) return 'device_revoked'
  if (name === 'deliver' && actor.isHeld) return 'held'
  for (const [place, { of, foreign }] of Object.entries(row.places)) {
    // What is not heeded decides nothing.
    if (foreign === 'in' || isGiven(actor, of, place, assignment, bundles)) continue
    const bundle = bundles[assignment.of[place] ?? 'never']
    return typeof foreign === 'function' ? foreign(bundle, at) : (foreign ?? 'not_found')
  }
  const { own = 'in' } = row
  return typeof own === 'function' ? own(assignment.varied) : own
}

/** How somebody is turned away whom the route does not name. */
function atTheDoor(name: RouteName, { as }: Actor): string | undefined {
  const allowed: readonly Right[] = rights[name]
  if (allowed.includes('anyone') || (as !== 'nobody' && allowed.includes(as))) return undefined
  // No actor of the matrix is a spreadsheet; a screen has a cookie of its own, which is none elsewhere.
  if (allowed.includes('reader') || allowed.includes('screen') || as === 'screen') {
    return 'not_signed_in'
  }
  const isOfItsKind = allowed.includes('device') === (as === 'device')
  return as !== 'nobody' && isOfItsKind ? 'not_allowed' : 'not_signed_in'
}

/** Whether what a place names is given to whoever asks. */
export function isGiven(
  actor: Actor,
  of: Thing,
  place: string,
  assignment: Assignment,
  bundles: Bundles,
): boolean {
  const name = assignment.of[place] ?? 'never'
  const { town, unit, campaign, account } = bundles[name]
  if (name === 'never' || town !== actor.at) return false
  const hasUnit = actor.as === 'coordinator' || actor.units.includes(unit)
  switch (of) {
    case 'unit':
    case 'invite':
      return hasUnit
    case 'campaign':
      return (
        actor.as === 'coordinator' ||
        campaign.departments.some(({ units }) => units.some(({ id }) => actor.units.includes(id)))
      )
    case 'correction':
    case 'unit of the campaign':
      return hasUnit && assignment.of[campaignBeside(place)] === name
    case 'screen of the campaign':
      return (
        (actor.as === 'coordinator' || actor.account === account) &&
        assignment.of['path.campaign'] === name
      )
    case 'remark on the campaign':
      return hasUnit && assignment.of['path.campaign'] === name
    case 'device of the unit':
      return hasUnit && assignment.of['path.unit'] === name
    case 'own passkey':
    case 'own identity':
    case 'own session':
      return actor.account === account
    case 'device itself':
    case 'person':
    case 'reading address':
    case 'secret':
    case 'entry of the municipality':
    case 'municipality':
      return true
  }
}

const campaignBeside = (place: string): string =>
  ['body.units', 'body.unit', 'body.toUnit', 'query.unit', 'path.correction'].includes(place)
    ? 'path.campaign'
    : place.replace(/unit$/, 'campaign')
