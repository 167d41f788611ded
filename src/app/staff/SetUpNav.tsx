import Archive from 'lucide-react/icons/archive'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import FileCheck from 'lucide-react/icons/file-check'
import PencilLine from 'lucide-react/icons/pencil-line'
import QrCode from 'lucide-react/icons/qr-code'
import ScrollText from 'lucide-react/icons/scroll-text'
import Settings from 'lucide-react/icons/settings'
import Users from 'lucide-react/icons/users'
import { useId, useRef } from 'react'
import { campaignPages, pages } from '../../contract/pages.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { NavPage as Page } from './NavPage.tsx'

/**
 * What is needed before the counting rather than during it: listed with the rest where there is
 * room, and behind one button on a phone, where six keys would be too narrow to hit.
 */
export function SetUpNav({ path }: { path: string }) {
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
