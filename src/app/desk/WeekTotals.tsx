import { useState } from 'react'
import type { CampaignSummary } from '../../contract/account.ts'
import type { Day, Week } from '../../contract/time.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Notice } from '../ui/Notice.tsx'
import { Downloads } from './Downloads.tsx'
import { OwnExtract } from './OwnExtract.tsx'
import { ReadingAddresses } from './reading/ReadingAddresses.tsx'
import { WeekChoice } from './WeekChoice.tsx'

/** The weeks of one campaign, and the files of those that are chosen: at first all of them. */
export function WeekTotals({ campaign, today }: { campaign: CampaignSummary; today: Day }) {
  const { desk } = useStaffText()
  const { weeks } = campaign
  const [left, leaveOut] = useState<readonly Week[]>([])
  const chosen = weeks.filter((week) => !left.includes(week))
  const named = chosen.length < weeks.length ? chosen : []
  return (
    <>
      <WeekChoice
        campaign={campaign}
        weeks={weeks}
        chosen={chosen}
        today={today}
        onChoose={(now) => leaveOut(weeks.filter((week) => !now.includes(week)))}
      />
      <section className="staff-card desk-files" aria-labelledby="files">
        <h2 id="files">{desk.files}</h2>
        {chosen.length > 0 ? (
          <Downloads campaign={campaign.id} weeks={named} />
        ) : (
          <Notice>{desk.pickOne}</Notice>
        )}
        <ul className="desk-rules">
          {desk.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      {chosen.length > 0 && <OwnExtract campaign={campaign.id} weeks={named} />}
      <ReadingAddresses campaign={campaign.id} />
    </>
  )
}
