import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useTitle } from '../../staff/useTitle.ts'
import { useToday } from '../../staff/useToday.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { deskCampaignsQuery } from '../deskQueries.ts'
import { CampaignCard } from './CampaignCard.tsx'
import './campaigns.css'
import { CopyForm } from './CopyForm.tsx'
import { newestFirst } from './newestFirst.ts'
import { TemplateForm } from './TemplateForm.tsx'

/** All campaigns, drafts among them, and the two ways to a new one. */
export function CampaignsScreen() {
  const { campaigns: text } = useStaffText()
  useTitle(text.title)
  const today = useToday()
  const { data: campaigns, error, refetch } = useQuery(deskCampaignsQuery)
  const [making, make] = useState<'copy' | 'template'>()
  if (!campaigns) {
    return <WaitingScreen title={text.title} error={error} again={() => void refetch()} />
  }
  const listed = newestFirst(campaigns)
  const close = () => make(undefined)
  const [latest] = listed
  return (
    <div className="campaigns">
      <h1>{text.title}</h1>
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      <section className="staff-card campaigns-new" aria-labelledby="new-campaign">
        <h2 id="new-campaign">{text.create.title}</h2>
        <p>{latest ? text.create.copyFirst : text.create.firstOne}</p>
        <div className="campaigns-ways">
          {latest && (
            <Button
              look={making ? 'quiet' : 'main'}
              aria-expanded={making === 'copy'}
              onClick={() => make('copy')}
            >
              {text.create.copy}
            </Button>
          )}
          <Button
            look={latest || making ? 'quiet' : 'main'}
            aria-expanded={making === 'template'}
            onClick={() => make('template')}
          >
            {text.create.template}
          </Button>
        </div>
        {making === 'copy' && latest && (
          <CopyForm campaigns={listed} today={today} onStop={close} />
        )}
        {making === 'template' && <TemplateForm campaigns={listed} today={today} onStop={close} />}
      </section>
      {listed.length > 0 && (
        <ul className="campaigns-list" aria-label={text.title}>
          {listed.map((campaign) => (
            <li key={campaign.id}>
              <CampaignCard campaign={campaign} today={today} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
