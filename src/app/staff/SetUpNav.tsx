import Archive from 'lucide-react/icons/archive'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import FileCheck from 'lucide-react/icons/file-check'
import PencilLine from 'lucide-react/icons/pencil-line'
import QrCode from 'lucide-react/icons/qr-code'
import ScrollText from 'lucide-react/icons/scroll-text'
import Settings from 'lucide-react/icons/settings'
import Tv from 'lucide-react/icons/tv'
import Users from 'lucide-react/icons/users'
import { useId, useRef } from 'react'
import { campaignPages, pages } from '../../contract/pages.ts'
import { screensPage } from '../../contract/wallPages.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { NavPage } from './NavPage.tsx'

/**
 * What is needed before the counting rather than during it: listed with the rest where there is
 * room, and behind one button on a phone, where six keys would be too narrow to hit.
 */
export function SetUpNav({ path, role }: { path: string; role: 'lead' | 'coordinator' }) {
  const text = useStaffText()
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const screens = { href: screensPage, icon: Tv, name: text.screens.nav }
  const corrections = { href: pages.corrections, icon: PencilLine, name: text.corrections.nav }
  const listed = {
    lead: [corrections, { href: pages.units, icon: QrCode, name: text.invites.ofLead }, screens],
    coordinator: [
      { href: campaignPages, icon: ClipboardList, name: text.campaigns.title },
      { href: pages.people, icon: Users, name: text.people.nav },
      { href: pages.invites, icon: QrCode, name: text.invites.title },
      screens,
      corrections,
      { href: pages.signOff, icon: FileCheck, name: text.signOff.nav },
      { href: pages.log, icon: ScrollText, name: text.log.nav },
      { href: pages.retention, icon: Archive, name: text.retention.nav },
    ],
  }[role]
  const isHere = (href: string) =>
    href === campaignPages ? path.startsWith(campaignPages) : path === href
  const close = () => {
    if (list.current?.matches(':popover-open')) list.current.hidePopover()
  }
  return (
    <li className="staff-nav-set-up">
      <button
        type="button"
        popoverTarget={id}
        data-here={listed.some(({ href }) => isHere(href)) || undefined}
      >
        <Settings className="icon" />
        {role === 'lead' ? text.staff.more : text.staff.setUp}
      </button>
      <ul ref={list} id={id} popover="auto">
        {listed.map(({ href, icon: Icon, name }) => (
          <NavPage
            key={href}
            href={href}
            here={isHere(href)}
            onPick={close}
            icon={<Icon className="icon" />}
          >
            {name}
          </NavPage>
        ))}
      </ul>
    </li>
  )
}
