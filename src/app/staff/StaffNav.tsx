import CalendarDays from 'lucide-react/icons/calendar-days'
import ChartColumn from 'lucide-react/icons/chart-column'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import FileDown from 'lucide-react/icons/file-down'
import QrCode from 'lucide-react/icons/qr-code'
import Users from 'lucide-react/icons/users'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Role } from '../../contract/account.ts'
import { CampaignId } from '../../contract/id.ts'
import { campaignPages, pages } from '../../contract/routes.ts'
import { Day } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import { boardAddress } from '../board/period.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './staffNav.css'
import { useToday } from './useToday.ts'

/** The pages, with the campaign and the week that are being looked at kept from one to the next. */
export function StaffNav({ path, role }: { path: string; role: Role }) {
  const { campaigns, invites, people, staff } = useStaffText()
  const [query] = useSearchParams()
  const today = useToday()
  const onBoard = path === pages.board
  const campaign = onBoard ? CampaignId.safeParse(query.get('campaign')).data : undefined
  const day = Day.safeParse(query.get('day')).data
  const week = onBoard && query.has('week')
  if (role === 'operator') return null

  return (
    <nav className="staff-nav" aria-label={staff.nav}>
      <ul>
        <Page
          href={boardAddress(campaign)}
          here={onBoard && !week && (day ?? today) === today}
          icon={<ChartColumn className="icon" />}
        >
          {staff.today}
        </Page>
        <Page
          href={boardAddress(campaign, day ? { is: 'week', week: weekOf(day) } : 'week')}
          here={week}
          icon={<CalendarDays className="icon" />}
        >
          {staff.thisWeek}
        </Page>
        {role === 'coordinator' && (
          <>
            <Page href={pages.desk} here={path === pages.desk} icon={<FileDown className="icon" />}>
              {staff.weekTotals}
            </Page>
            <Page
              href={campaignPages}
              here={path.startsWith(campaignPages)}
              icon={<ClipboardList className="icon" />}
            >
              {campaigns.title}
            </Page>
            <Page
              href={pages.people}
              here={path === pages.people}
              icon={<Users className="icon" />}
            >
              {people.nav}
            </Page>
          </>
        )}
        {role === 'coordinator' ? (
          <Page
            href={pages.invites}
            here={path === pages.invites}
            icon={<QrCode className="icon" />}
          >
            {invites.title}
          </Page>
        ) : (
          <Page href={pages.units} here={path === pages.units} icon={<QrCode className="icon" />}>
            {invites.ofLead}
          </Page>
        )}
      </ul>
    </nav>
  )
}

function Page({
  href,
  here,
  icon,
  children,
}: {
  href: string
  here: boolean
  icon: ReactNode
  children: string
}) {
  return (
    <li>
      <Link href={href} aria-current={here ? 'page' : undefined}>
        {icon}
        {children}
      </Link>
    </li>
  )
}
