import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { GatePage } from './GatePage.tsx'
import { PasswordSignIn } from './access/PasswordSignIn.tsx'
import { PasskeySignIn } from './passkeys/PasskeySignIn.tsx'
import type { Standing } from './standing.ts'

/** For whoever is not signed in: what has happened, what is safe, and how one gets in. */
export function OutsidePage({
  standing,
  again,
}: {
  standing: Exclude<Standing['is'], 'member'>
  again: () => void
}) {
  const { staff } = useStaffText()
  if (standing === 'expired') {
    return (
      <GatePage title={staff.expired.title}>
        <p>{staff.expired.safe}</p>
        <p>{staff.expired.next}</p>
        <PasskeySignIn />
        <PasswordSignIn />
        <Button onClick={again}>{staff.tryAgain}</Button>
      </GatePage>
    )
  }
  if (standing === 'signed_out') {
    return (
      <GatePage title={staff.signedOut.title}>
        <p>{staff.signedOut.next}</p>
        <PasskeySignIn />
        <PasswordSignIn />
      </GatePage>
    )
  }
  return (
    <GatePage title={staff.stranger.title}>
      <p>{staff.stranger.how}</p>
      <p>{staff.stranger.lost}</p>
      <PasskeySignIn />
      <PasswordSignIn />
      <p className="gate-aside">{staff.stranger.counting}</p>
    </GatePage>
  )
}
