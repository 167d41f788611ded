import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { campaignPages, pages } from '../../contract/pages.ts'
import { screensPage } from '../../contract/wallPages.ts'
import { BoardScreen } from '../board/BoardScreen.tsx'
import { CorrectionsScreen } from '../desk/corrections/CorrectionsScreen.tsx'
import { DecisionsScreen } from '../desk/decisions/DecisionsScreen.tsx'
import { DeskPages } from '../desk/DeskPages.tsx'
import { DeskScreen } from '../desk/DeskScreen.tsx'
import { InvitesScreen } from '../desk/invites/InvitesScreen.tsx'
import { NearlyUsedNotice } from '../desk/invites/NearlyUsedNotice.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { LogScreen } from '../desk/log/LogScreen.tsx'
import { RetentionScreen } from '../desk/retention/RetentionScreen.tsx'
import { ScreensScreen } from '../desk/screens/ScreensScreen.tsx'
import { SignOffScreen } from '../desk/signOff/SignOffScreen.tsx'
import { PeopleScreen } from '../desk/people/PeopleScreen.tsx'
import { GatePage } from './GatePage.tsx'
import { OperatorScreen } from './OperatorScreen.tsx'
import { OutsidePage } from './OutsidePage.tsx'
import { AccessScreen } from './passkeys/AccessScreen.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { SignInScreen } from './SignInScreen.tsx'
import { contentId, StaffLayout } from './StaffLayout.tsx'
import { standingQuery } from './standing.ts'
import { useTopOnOpening } from './useTopOnOpening.ts'
import { useLinkSecret } from '../useLinkSecret.ts'

const CellsScreen = lazy(() => import('../board/cells/CellsScreen.tsx'))

/** The page of an address, for whoever may see it. */
export function StaffPages({ path }: { path: string }) {
  const { staff } = useStaffText()
  const { data: standing, error, refetch } = useQuery(standingQuery)
  const [secret, forget] = useLinkSecret()
  const again = () => void refetch()
  const shown = useRef(path)
  useTopOnOpening()

  // Another page came without a reload: whoever listens is told by finding themselves in it. Here,
  // and not in the frame, which is not there while a page does without it.
  useEffect(() => {
    if (shown.current !== path) document.getElementById(contentId)?.focus({ preventScroll: true })
    shown.current = path
  }, [path])

  // A link is offered before anything is known of who sits here, and even when that cannot be had.
  if (path === pages.staff && (secret !== undefined || standing)) {
    return (
      <SignInScreen
        secret={secret}
        forget={forget}
        standing={standing ?? { is: 'stranger' }}
        again={again}
      />
    )
  }
  if (!standing) {
    return (
      <GatePage title={staff.signIn.title}>
        {error ? <ProblemNotice error={error} again={again} /> : <p>{staff.loading}</p>}
      </GatePage>
    )
  }
  if (standing.is !== 'member') return <OutsidePage standing={standing.is} again={again} />

  const { session } = standing
  const onDesk = path.startsWith(`${pages.desk}/`)
  // The counter that a coordinator tries is a whole page, as the employees have it.
  if (isPreview(path) && session.role === 'coordinator') return <DeskPages />
  return (
    <StaffLayout path={path} session={session}>
      {path === pages.access ? (
        <AccessScreen session={session} />
      ) : session.role === 'operator' ? (
        <OperatorScreen />
      ) : path === pages.people && session.role === 'coordinator' ? (
        <PeopleScreen key={session.account} own={session.account} />
      ) : path === pages.log && session.role === 'coordinator' ? (
        <LogScreen />
      ) : path === pages.retention && session.role === 'coordinator' ? (
        <RetentionScreen />
      ) : path === pages.signOff && session.role === 'coordinator' ? (
        <SignOffScreen />
      ) : path === pages.corrections ? (
        <CorrectionsScreen />
      ) : path === pages.decisions ? (
        <DecisionsScreen />
      ) : path === screensPage ? (
        <ScreensScreen />
      ) : path === pages.invites || path === pages.units ? (
        <InvitesScreen session={session} path={path} />
      ) : path === pages.desk || (onDesk && session.role !== 'coordinator') ? (
        <DeskScreen role={session.role} path={path} />
      ) : onDesk ? (
        <DeskPages />
      ) : path === pages.cells ? (
        <Suspense fallback={<p role="status">{staff.loading}</p>}>
          <CellsScreen role={session.role} />
        </Suspense>
      ) : (
        <>
          <NearlyUsedNotice />
          <BoardScreen />
        </>
      )}
    </StaffLayout>
  )
}

const isPreview = (path: string): boolean =>
  path.startsWith(`${campaignPages}/`) && path.endsWith('/preview')
