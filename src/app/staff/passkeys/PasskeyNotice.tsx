import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { PasskeyFault } from './PasskeyFault.ts'

/** Why a passkey did not come about or did not open: the browser's reason, or the server's. */
export function PasskeyNotice({ error }: { error: unknown }) {
  const { passkeys } = useStaffText()
  if (!(error instanceof PasskeyFault)) return <ProblemNotice error={error} />
  return (
    <div role="alert">
      <Notice tone="warn">{passkeys.faults[error.code]}</Notice>
    </div>
  )
}
