import { type ReactNode, useRef } from 'react'
import type { SessionAnswer } from '../../contract/account.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Logo } from '../ui/Logo.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { ProviderFaultNotice } from './provider/ProviderFaultNotice.tsx'
import { RescueLoader } from './RescueLoader.tsx'
import './staffLayout.css'
import { StaffNav } from './StaffNav.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

/** Where the page itself is, inside the frame. */
export const contentId = 'content'

/** The frame of a signed-in page: a sidebar where there is room, bars above and below on a phone. */
export function StaffLayout({
  path,
  session,
  children,
}: {
  path: string
  session: SessionAnswer
  children: ReactNode
}) {
  const { app, staff } = useStaffText()
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main)

  return (
    <div className="staff">
      <a className="staff-skip" href={`#${contentId}`}>
        {staff.skip}
      </a>
      <header className="staff-side">
        <p className="staff-brand">
          <Logo />
          {app.name}
        </p>
        <StaffNav path={path} role={session.role} />
        <AccountMenu session={session} />
      </header>
      <main className="staff-main" id={contentId} ref={main} tabIndex={-1}>
        <ProviderFaultNotice key={path} />
        {children}
        {session.role !== 'operator' && <RescueLoader />}
      </main>
    </div>
  )
}
