import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { CampaignSummary, SessionAnswer } from '../../../contract/account.ts'
import type { UnitId } from '../../../contract/id.ts'
import type { MadeInvites } from '../../../contract/invite.ts'
import { pages } from '../../../contract/pages.ts'
import { hasEnded } from '../../../domain/catalogue/wayOn.ts'
import { living, unitsIn } from '../../../domain/campaignThings.ts'
import { campaignFor, phaseOn } from '../../../domain/phase.ts'
import { CampaignSelect } from '../../board/CampaignSelect.tsx'
import { EmptyState } from '../../staff/EmptyState.tsx'
import { campaignQuery, campaignsQuery } from '../../staff/queries.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { useToday } from '../../staff/useToday.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { PaperSheets } from '../paper/PaperSheets.tsx'
import { EndedUnitScreen } from './EndedUnitScreen.tsx'
import { invitesQuery } from './inviteApi.ts'
import './invites.css'
import { InviteUnits } from './InviteUnits.tsx'
import { MadeList } from './MadeList.tsx'
import { UnitScreen } from './UnitScreen.tsx'

/** In these nobody joins any more, or not yet. */
const shut = new Set(['draft', 'closed', 'cancelled', 'locked', 'purged'])

/** How phones and PCs come into the units somebody looks after: all of them, or one. */
export function InvitesScreen({ session, path }: { session: SessionAnswer; path: string }) {
  const { desk, invites } = useStaffText()
  const title = path === pages.units ? invites.ofLead : invites.title
  useTitle(title)
  const today = useToday()
  const [query] = useSearchParams()
  const campaigns = useQuery(campaignsQuery)

  if (!campaigns.data) {
    const again = () => void campaigns.refetch()
    return <WaitingScreen title={title} error={campaigns.error} again={again} />
  }
  const kept = campaigns.data.filter(({ status }) => status !== 'purged')
  const asked = query.get('campaign')
  const chosen = kept.find(({ id }) => id === asked) ?? campaignFor([...kept], today)
  if (!chosen) {
    return (
      <EmptyState title={desk.none.title}>
        <p>{invites.what}</p>
      </EmptyState>
    )
  }
  const select = (
    <CampaignSelect
      campaigns={kept.filter((each) => each === chosen || !shut.has(phaseOn(each, today)))}
      chosen={chosen.id}
      addressOf={(campaign) => (campaign ? `${path}?campaign=${campaign}` : path)}
    />
  )
  const shared = { session, path, today, title, select, unit: query.get('unit') }
  return <OfCampaign key={chosen.id} campaign={chosen.id} {...shared} />
}

function OfCampaign({
  campaign: id,
  session,
  path,
  today,
  title,
  select,
  unit: asked,
}: {
  campaign: CampaignSummary['id']
  session: SessionAnswer
  path: string
  today: ReturnType<typeof useToday>
  title: string
  select: ReactNode
  unit: string | null
}) {
  const campaign = useQuery(campaignQuery(id))
  const list = useQuery(invitesQuery(id))
  const [made, setMade] = useState<MadeInvites['invites']>()
  const [paper, setPaper] = useState<readonly UnitId[]>()
  if (!campaign.data || !list.data) {
    const again = () => void Promise.all([campaign.refetch(), list.refetch()])
    return <WaitingScreen title={title} error={campaign.error ?? list.error} again={again} />
  }
  const all = unitsIn(campaign.data)
  const units = living(all).filter((each) => !hasEnded(each, today))
  const ended = all.filter((each) => !units.includes(each))
  const { name } = session.municipality
  if (made) {
    return (
      <MadeList made={made} units={units} municipality={name} onDone={() => setMade(undefined)} />
    )
  }
  if (paper) {
    const back = () => setPaper(undefined)
    return <PaperSheets campaign={campaign.data} units={paper} municipality={name} onBack={back} />
  }
  const onward = { campaign: campaign.data, invites: list.data.invites, path }
  const making = { today, onMade: setMade, onPaper: setPaper }
  const over = ended.find((each) => each.id === asked)
  if (over) return <EndedUnitScreen {...onward} unit={over} />
  const unit = units.find((each) => each.id === asked)
  if (unit) return <UnitScreen {...onward} {...making} unit={unit} />
  return <InviteUnits {...onward} {...making} {...{ title, units, ended, select }} />
}
