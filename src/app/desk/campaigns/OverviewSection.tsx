import { MessageFields } from './MessageFields.tsx'
import { NameField } from './NameField.tsx'
import { Readiness } from './Readiness.tsx'
import { StatusWays } from './StatusWays.tsx'
import { TrialTicks } from './TrialTicks.tsx'
import './overview.css'

/** A campaign at a glance: how far it is, what it lacks, what may be done, and what is told everybody. */
export function OverviewSection() {
  return (
    <>
      <Readiness />
      <StatusWays />
      <section className="staff-card overview-part">
        <NameField />
        <MessageFields />
      </section>
      <TrialTicks />
    </>
  )
}
