import { type ReactNode, useEffect, useRef } from 'react'
import type { SessionAnswer } from '../../contract/account.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Logo } from '../ui/Logo.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { RescueLoader } from './RescueLoader.tsx'
import './staffLayout.css'
import { StaffNav } from './StaffNav.tsx'

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
  const shown = useRef(path)

  // Another page came without a reload: whoever listens is told by finding themselves in it.
  useEffect(() => {
    if (shown.current !== path) main.current?.focus()
    shown.current = path
  }, [path])

  return (
    <div className="staff">
      <a className="staff-skip" href="#content">
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
      <main className="staff-main" id="content" ref={main} tabIndex={-1}>
        {children}
        {session.role !== 'operator' && <RescueLoader />}
      </main>
    </div>
  )
}
