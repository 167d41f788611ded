import { lazy } from 'react'
import { pages } from '../../contract/pages.ts'
import { wallPage } from '../../contract/wallPages.ts'
import { NoPage } from './NoPage.tsx'

const StaffApp = lazy(() => import('./StaffApp.tsx'))
const WallApp = lazy(() => import('../wall/WallApp.tsx'))

const staffPaths: string[] = [
  pages.staff,
  pages.board,
  pages.cells,
  pages.desk,
  pages.access,
  pages.units,
]

/**
 * The one door to what leads and coordinators use, and to what they put on a wall: each is loaded alone.
 * What is nobody's page says so.
 */
export default function Door({ path }: { path: string }) {
  if (path === wallPage) return <WallApp />
  const isTheirs = staffPaths.includes(path) || path.startsWith(`${pages.desk}/`)
  return isTheirs ? <StaffApp path={path} /> : <NoPage />
}
