import CalendarDays from 'lucide-react/icons/calendar-days'
import Archive from 'lucide-react/icons/archive'
import ChartColumn from 'lucide-react/icons/chart-column'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import FileCheck from 'lucide-react/icons/file-check'
import FileDown from 'lucide-react/icons/file-down'
import PencilLine from 'lucide-react/icons/pencil-line'
import ListChecks from 'lucide-react/icons/list-checks'
import QrCode from 'lucide-react/icons/qr-code'
import ScrollText from 'lucide-react/icons/scroll-text'
import Settings from 'lucide-react/icons/settings'
import Users from 'lucide-react/icons/users'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useRef } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Role } from '../../contract/account.ts'
import { CampaignId } from '../../contract/id.ts'
import { campaignPages, pages } from '../../contract/pages.ts'
import { Day } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import { boardAddress } from '../board/period.ts'
import { decisionsQuery, doesWait } from '../desk/decisions/decisionApi.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './staffNav.css'
import { useToday } from './useToday.ts'

/** The pages, with the campaign and the week that are being looked at kept from one to the next. */
export function StaffNav({ path, role }: { path: string; role: Role }) {
  const { corrections, invites, staff } = useStaffText()
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
        <Page
          href={boardAddress(campaign)}
          here={onBoard && !week && !query.has('period') && (day ?? today) === today}
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
        <ToDecide path={path} />
        {role === 'coordinator' ? (
          <>
            <Page href={pages.desk} here={path === pages.desk} icon={<FileDown className="icon" />}>
              {staff.weekTotals}
            </Page>
            <SetUp path={path} />
          </>
        ) : (
          <>
            <Page
              href={pages.corrections}
              here={path === pages.corrections}
              icon={<PencilLine className="icon" />}
            >
              {corrections.nav}
            </Page>
            <Page href={pages.units} here={path === pages.units} icon={<QrCode className="icon" />}>
              {invites.ofLead}
            </Page>
          </>
        )}
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
    <Page
      href={pages.decisions}
      here={path === pages.decisions}
      icon={<ListChecks className="icon" />}
      note={n > 0 ? { short: String(n), long: decisions.waiting(n) } : undefined}
    >
      {decisions.nav}
    </Page>
  )
}

/**
 * What is needed before the counting rather than during it: listed with the rest where there is
 * room, and behind one button on a phone, where six keys would be too narrow to hit.
 */
function SetUp({ path }: { path: string }) {
  const { campaigns, corrections, invites, log, people, retention, signOff, staff } = useStaffText()
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const here = {
    campaigns: path.startsWith(campaignPages),
    people: path === pages.people,
    invites: path === pages.invites,
    corrections: path === pages.corrections,
    log: path === pages.log,
    retention: path === pages.retention,
    signOff: path === pages.signOff,
  }
  const close = () => {
    if (list.current?.matches(':popover-open')) list.current.hidePopover()
  }
  return (
    <li className="staff-nav-set-up">
      <button
        type="button"
        popoverTarget={id}
        data-here={Object.values(here).includes(true) || undefined}
      >
        <Settings className="icon" />
        {staff.setUp}
      </button>
      <ul ref={list} id={id} popover="auto">
        <Page
          href={campaignPages}
          here={here.campaigns}
          onPick={close}
          icon={<ClipboardList className="icon" />}
        >
          {campaigns.title}
        </Page>
        <Page
          href={pages.people}
          here={here.people}
          onPick={close}
          icon={<Users className="icon" />}
        >
          {people.nav}
        </Page>
        <Page
          href={pages.invites}
          here={here.invites}
          onPick={close}
          icon={<QrCode className="icon" />}
        >
          {invites.title}
        </Page>
        <Page
          href={pages.corrections}
          here={here.corrections}
          onPick={close}
          icon={<PencilLine className="icon" />}
        >
          {corrections.nav}
        </Page>
        <Page
          href={pages.signOff}
          here={here.signOff}
          onPick={close}
          icon={<FileCheck className="icon" />}
        >
          {signOff.nav}
        </Page>
        <Page
          href={pages.log}
          here={here.log}
          onPick={close}
          icon={<ScrollText className="icon" />}
        >
          {log.nav}
        </Page>
        <Page
          href={pages.retention}
          here={here.retention}
          onPick={close}
          icon={<Archive className="icon" />}
        >
          {retention.nav}
        </Page>
      </ul>
    </li>
  )
}

function Page({
  href,
  here,
  icon,
  onPick,
  note,
  children,
}: {
  href: string
  here: boolean
  icon: ReactNode
  onPick?: () => void
  /** What stands beside its name: for the eye, and in words. */
  note?: { short: string; long: string } | undefined
  children: string
}) {
  return (
    <li>
      <Link href={href} aria-current={here ? 'page' : undefined} onClick={onPick}>
        {icon}
        {children}
        {note && (
          <>
            <span className="staff-nav-note" aria-hidden="true">
              {note.short}
            </span>
            <span className="sr-only">{note.long}</span>
          </>
        )}
      </Link>
    </li>
  )
}
