import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../ProblemNotice.tsx'
import './accessForms.css'
import { ownAccessQuery } from './accessQueries.ts'
import { PasswordSection } from './PasswordSection.tsx'
import { RecoverySection } from './RecoverySection.tsx'
import { SessionsSection } from './SessionsSection.tsx'

/** One's own password with its recovery codes, and where one is signed in. */
export function OwnWays() {
  const { data: access, error, refetch } = useQuery(ownAccessQuery)
  return (
    <>
      {error && !access && <ProblemNotice error={error} again={() => void refetch()} />}
      {access && access.provider !== 'gives' && <PasswordSection access={access} />}
      {access?.hasPassword && <RecoverySection left={access.recoveryLeft} />}
      <SessionsSection />
    </>
  )
}
