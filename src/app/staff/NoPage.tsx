import { pages } from '../../contract/pages.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { GatePage } from './GatePage.tsx'
import { LinkButton } from './LinkButton.tsx'

/** For an address that is no page: says so, that nothing is lost by it, and the ways on. */
export function NoPage() {
  const { staff } = useStaffText()
  const { title, what, toCounter } = staff.noPage
  return (
    <GatePage title={title}>
      <p>{what}</p>
      <div className="gate-ways">
        <LinkButton look="main" href={pages.count}>
          {toCounter}
        </LinkButton>
        <LinkButton href={pages.board}>{staff.signIn.toBoard}</LinkButton>
      </div>
    </GatePage>
  )
}
