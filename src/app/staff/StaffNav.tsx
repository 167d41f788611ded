import CalendarDays from 'lucide-react/icons/calendar-days'
import ChartColumn from 'lucide-react/icons/chart-column'
import FileDown from 'lucide-react/icons/file-down'
import ListChecks from 'lucide-react/icons/list-checks'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { Role } from '../../contract/account.ts'
import { CampaignId } from '../../contract/id.ts'
import { pages } from '../../contract/pages.ts'
import { Day } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import { boardAddress } from '../board/period.ts'
import { decisionsQuery, doesWait } from '../desk/decisions/decisionApi.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { NavPage } from './NavPage.tsx'
import { SetUpNav } from './SetUpNav.tsx'
import './staffNav.css'
import { useToday } from './useToday.ts'

/** The pages, with the campaign and the week that are being looked at kept from one to the next. */
export function StaffNav({ path, role }: { path: string; role: Role }) {
  const { staff } = useStaffText()
  const [query] = useSearchParams()
  const today = useToday()
  const onBoard = path === pages.board || path === pages.cells
  const campaign = onBoard ? CampaignId.safeParse(query.get('campaign')).data : undefined
  const day = Day.safeParse(query.get('day')).data
  const week = onBoard && query.has('week')
  if (role === 'operator') return null

  return (
    <nav className="staff-nav" aria-label={staff.nav}>
      <ul>
        <NavPage
          href={boardAddress(campaign)}
          here={onBoard && !week && !query.has('period') && (day ?? today) === today}
          icon={<ChartColumn className="icon" />}
        >
          {staff.today}
        </NavPage>
        <NavPage
          href={boardAddress(campaign, day ? { is: 'week', week: weekOf(day) } : 'week')}
          here={week}
          icon={<CalendarDays className="icon" />}
        >
          {staff.thisWeek}
        </NavPage>
        <ToDecide path={path} />
        {role === 'coordinator' && (
          <NavPage
            href={pages.desk}
            here={path === pages.desk}
            icon={<FileDown className="icon" />}
          >
            {staff.weekTotals}
          </NavPage>
        )}
        <SetUpNav path={path} role={role} />
      </ul>
    </nav>
  )
}

/** With how much waits: it is seen from every page, and asks for nothing. */
function ToDecide({ path }: { path: string }) {
  const { decisions } = useStaffText()
  const { data } = useQuery(decisionsQuery)
  const n = data?.groups.filter(doesWait).length ?? 0
  return (
    <NavPage
      href={pages.decisions}
      here={path === pages.decisions}
      icon={<ListChecks className="icon" />}
      note={n > 0 ? { short: String(n), long: decisions.waiting(n) } : undefined}
    >
      {decisions.nav}
    </NavPage>
  )
}
