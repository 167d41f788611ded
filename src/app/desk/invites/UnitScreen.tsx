import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../../contract/campaign.ts'
import type { Unit } from '../../../contract/catalogue.ts'
import type { UnitId } from '../../../contract/id.ts'
import type { InviteSummary, MadeInvites } from '../../../contract/invite.ts'
import type { Day } from '../../../contract/time.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { DeviceTable } from '../devices/DeviceTable.tsx'
import { RejectForm } from '../devices/RejectForm.tsx'
import { devicesQuery } from './inviteApi.ts'
import { InviteList } from './InviteList.tsx'
import { MakeForm } from './MakeForm.tsx'
import { UnitHeading } from './UnitHeading.tsx'

/** One unit: its invites, its phones and PCs, and what to do where a link is in the wrong hands. */
export function UnitScreen({
  campaign,
  unit,
  invites: all,
  today,
  path,
  onMade,
  onPaper,
}: {
  campaign: Campaign
  unit: Unit
  invites: readonly InviteSummary[]
  today: Day
  path: string
  onMade: (made: MadeInvites['invites']) => void
  onPaper: (units: readonly UnitId[]) => void
}) {
  const { invites, staff } = useStaffText()
  const devices = useQuery(devicesQuery(unit.id))
  const own = all.filter((each) => each.unit === unit.id)
  // By the invites of units merged into it somebody comes here too.
  const here = all.filter((each) => each.unit === unit.id || each.leadsTo === unit.id)
  return (
    <div className="invites">
      <UnitHeading name={unit.name} campaign={campaign.id} path={path} />
      <InviteList invites={own} />
      <section className="staff-card invite-actions" aria-label={invites.terms}>
        <MakeForm campaign={campaign} units={[unit.id]} today={today} onMade={onMade} />
        <Button onClick={() => onPaper([unit.id])}>{invites.paper}</Button>
      </section>
      {devices.data ? (
        <DeviceTable unit={unit.id} answer={devices.data} invites={here} />
      ) : devices.error ? (
        <ProblemNotice error={devices.error} again={() => void devices.refetch()} />
      ) : (
        <p>{staff.loading}</p>
      )}
      <RejectForm
        unit={unit}
        invites={here}
        today={today}
        rejections={devices.data?.rejections ?? []}
      />
    </div>
  )
}
