import type { ThingKind } from '../../../contract/desk.ts'
import { thingsOf } from '../../../domain/campaignThings.ts'
import { Name } from '../../text/Name.tsx'
import { useCampaignDraft } from './useCampaignDraft.ts'

/** What there is of a kind, to look at. */
export function NamesSection({ kind }: { kind: ThingKind }) {
  const { campaign } = useCampaignDraft()
  return (
    <ul>
      {thingsOf(campaign, kind).map(({ id, name }) => (
        <li key={id}>
          <Name of={typeof name === 'string' ? { da: name } : name} />
        </li>
      ))}
    </ul>
  )
}
