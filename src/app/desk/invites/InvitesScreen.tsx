import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { SessionAnswer } from '../../../contract/account.ts'
import type { UnitId } from '../../../contract/id.ts'
import type { MadeInvites } from '../../../contract/invite.ts'
import { pages } from '../../../contract/routes.ts'
import { hasEnded } from '../../../domain/catalogue/wayOn.ts'
import { living, unitsIn } from '../../../domain/campaignThings.ts'
import { campaignFor } from '../../../domain/phase.ts'
import { EmptyState } from '../../staff/EmptyState.tsx'
import { campaignQuery, campaignsQuery } from '../../staff/queries.ts'
import { useTitle } from '../../staff/useTitle.ts'
import { useToday } from '../../staff/useToday.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { PaperSheets } from '../paper/PaperSheets.tsx'
import { invitesQuery } from './inviteApi.ts'
import './invites.css'
import { InviteUnits } from './InviteUnits.tsx'
import { MadeList } from './MadeList.tsx'
import { UnitScreen } from './UnitScreen.tsx'

/** How phones and PCs come into the units somebody looks after: all of them, or one. */
export function InvitesScreen({ session, path }: { session: SessionAnswer; path: string }) {
  const { desk, invites } = useStaffText()
  const title = path === pages.units ? invites.ofLead : invites.title
  useTitle(title)
  const today = useToday()
  const [query] = useSearchParams()
  const [made, setMade] = useState<MadeInvites['invites']>()
  const [paper, setPaper] = useState<readonly UnitId[]>()
  const campaigns = useQuery(campaignsQuery)
  const living = campaigns.data?.filter(({ status }) => status !== 'purged') ?? []
  const asked = query.get('campaign')
  const chosen = living.find(({ id }) => id === asked) ?? campaignFor([...living], today)

  if (!campaigns.data) {
    const again = () => void campaigns.refetch()
    return <WaitingScreen title={title} error={campaigns.error} again={again} />
  }
  if (!chosen) {
    return (
      <EmptyState title={desk.none.title}>
        <p>{invites.what}</p>
      </EmptyState>
    )
  }
  const shared = {
    campaign: chosen.id,
    session,
    path,
    today,
    title,
    made,
    setMade,
    paper,
    setPaper,
  }
  return <OfCampaign {...shared} unit={query.get('unit')} />
}

type Shared = {
  campaign: Parameters<typeof campaignQuery>[0]
  session: SessionAnswer
  path: string
  today: ReturnType<typeof useToday>
  title: string
  unit: string | null
  made: MadeInvites['invites'] | undefined
  setMade: (made: MadeInvites['invites'] | undefined) => void
  paper: readonly UnitId[] | undefined
  setPaper: (paper: readonly UnitId[] | undefined) => void
}

function OfCampaign({ campaign: id, session, path, today, title, unit: asked, ...shown }: Shared) {
  const campaign = useQuery(campaignQuery(id))
  const list = useQuery(invitesQuery(id))
  const { made, setMade, paper, setPaper } = shown
  if (!campaign.data || !list.data) {
    const again = () => void Promise.all([campaign.refetch(), list.refetch()])
    return <WaitingScreen title={title} error={campaign.error ?? list.error} again={again} />
  }
  const units = living(unitsIn(campaign.data)).filter((each) => !hasEnded(each, today))
  const unit = units.find(({ id: each }) => each === asked)
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
  const onward = { campaign: campaign.data, invites: list.data.invites, today, path }
  return unit ? (
    <UnitScreen {...onward} unit={unit} onMade={setMade} onPaper={setPaper} />
  ) : (
    <InviteUnits {...onward} title={title} units={units} onMade={setMade} onPaper={setPaper} />
  )
}
