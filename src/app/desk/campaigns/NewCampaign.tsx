import type { DeskCampaignSummary } from '../../../contract/desk.ts'
import type { Day } from '../../../contract/time.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyForm } from './CopyForm.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import { useNewCampaign } from './useNewCampaign.ts'

/** The two ways to a new campaign; one of them is open at a time. */
export function NewCampaign({
  campaigns,
  today,
}: {
  campaigns: readonly DeskCampaignSummary[]
  today: Day
}) {
  const { create: text } = useStaffText().campaigns
  const { making, begin, typeCopy, typeFirst, close } = useNewCampaign()
  const [latest] = campaigns
  const way = making?.way
  return (
    <section className="staff-card campaigns-new" aria-labelledby="new-campaign">
      <h2 id="new-campaign">{text.title}</h2>
      <p>{latest ? text.copyFirst : text.firstOne}</p>
      <div className="campaigns-ways">
        {latest && (
          <Button
            look={way ? 'quiet' : 'main'}
            aria-expanded={way === 'copy'}
            onClick={() => begin('copy')}
          >
            {text.copy}
          </Button>
        )}
        <Button
          look={latest || way ? 'quiet' : 'main'}
          aria-expanded={way === 'template'}
          onClick={() => begin('template')}
        >
          {text.template}
        </Button>
      </div>
      {way === 'copy' && latest && (
        <CopyForm
          campaigns={campaigns}
          today={today}
          typed={making?.copy}
          onType={typeCopy}
          onStop={close}
        />
      )}
      {way === 'template' && (
        <TemplateForm
          campaigns={campaigns}
          today={today}
          typed={making?.template}
          onType={typeFirst}
          onStop={close}
        />
      )}
    </section>
  )
}
