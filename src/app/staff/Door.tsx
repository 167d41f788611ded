import { lazy } from 'react'
import { wallPage } from '../../contract/wallPages.ts'

const StaffApp = lazy(() => import('./StaffApp.tsx'))
const WallApp = lazy(() => import('../wall/WallApp.tsx'))

/** The one door to what leads and coordinators use, and to what they put on a wall: each is loaded alone. */
export default function Door({ path }: { path: string }) {
  return path === wallPage ? <WallApp /> : <StaffApp path={path} />
}
