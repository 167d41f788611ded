import { useQuery } from '@tanstack/react-query'
import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { GatePage } from './GatePage.tsx'
import { providerQuery } from './provider/useProvider.ts'
import { WaysIn } from './provider/WaysIn.tsx'
import type { Standing } from './standing.ts'

/** For whoever is not signed in: what has happened, what is safe, and how one gets in. */
export function OutsidePage({
  standing,
  again,
}: {
  standing: Exclude<Standing['is'], 'member'>
  again: () => void
}) {
  const { staff, provider: words } = useStaffText()
  const name = useQuery(providerQuery).data?.name
  if (standing === 'expired') {
    return (
      <GatePage title={staff.expired.title}>
        <p>{staff.expired.safe}</p>
        <p>{name ? words.expired : staff.expired.next}</p>
        <WaysIn />
        <Button onClick={again}>{staff.tryAgain}</Button>
      </GatePage>
    )
  }
  if (standing === 'signed_out') {
    return (
      <GatePage title={staff.signedOut.title}>
        <p>{name ? words.signedOut(name) : staff.signedOut.next}</p>
        <WaysIn />
      </GatePage>
    )
  }
  return (
    <GatePage title={staff.stranger.title}>
      <p>{name ? words.how(name) : staff.stranger.how}</p>
      <p>{name ? words.lost : staff.stranger.lost}</p>
      <WaysIn />
      <p className="gate-aside">{staff.stranger.counting}</p>
    </GatePage>
  )
}
