import type { RouteName } from '../../../src/contract/routes.ts'
import { rights } from '../../../src/server/access/rights.ts'
import type { Actor } from './actors.ts'
import type { Answer } from './ask.ts'
import type { Bundle, Bundles } from './bundles.ts'

/** By what a reader would know that somebody else's things exist; unit ids are too short for that. */
const wordsOf = (bundle: Bundle): string[] => [
  ...bundle.campaign.departments.flatMap(({ units }) =>
    units.filter(({ id }) => id === bundle.unit).map(({ name }) => name),
  ),
  ...[bundle.invite, bundle.secret, bundle.code, bundle.device, bundle.handle],
  ...[bundle.account, bundle.passkey, bundle.link, bundle.entry, bundle.rescueKey],
  ...[bundle.reading, bundle.remark, bundle.screen],
]

/** What an answer tells of other people's things that the question did not name itself. */
export function foreignWordsIn(
  name: RouteName,
  actor: Actor,
  answer: Answer,
  { desk, roads, quay }: Bundles,
): string[] {
  // Whoever has the secret of an invite or a link is told what it leads to.
  if (rights[name].includes('anyone')) return []
  const isTheirs = ({ town, unit }: Bundle) =>
    town === actor.at && (actor.as === 'coordinator' || actor.units.includes(unit))
  const told = answer.payload + JSON.stringify(answer.headers)
  return [desk, roads, quay]
    .filter((bundle) => !isTheirs(bundle))
    .flatMap(wordsOf)
    .filter((word) => told.includes(word) && !answer.asked.includes(word))
}
