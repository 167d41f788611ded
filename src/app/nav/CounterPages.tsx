import { Activity, type ReactNode } from 'react'
import { pages } from '../../contract/pages.ts'
import type { Situation } from '../counter.ts'
import { CountStation } from '../tap/CountStation.tsx'
import { useText } from '../text/useText.ts'
import { useTitle } from '../ui/useTitle.ts'
import { CounterNav } from './CounterNav.tsx'
import { LoadedPage } from './LoadedPage.tsx'
import './nav.css'

const laterPages = {
  [pages.today]: { name: 'today', load: () => import('../today/TodayPage.tsx') },
  [pages.team]: { name: 'team', load: () => import('../team/TeamPage.tsx') },
} as const
const isLater = (path: string): path is keyof typeof laterPages => Object.hasOwn(laterPages, path)

/**
 * The pages of a counter. The keys are kept while another page shows, so that coming back loses
 * nothing and waits for nothing; meanwhile they hear no key of the keyboard.
 */
export function CounterPages({
  path,
  situation,
  notices,
}: {
  path: string
  situation: Extract<Situation, { is: 'counter' }>
  notices: ReactNode
}) {
  const later = isLater(path) ? laterPages[path] : undefined
  const { app } = useText()
  useTitle(app.pages[later?.name ?? 'count'])
  return (
    <div className="counter">
      <CounterNav path={later ? path : pages.count} />
      <Activity mode={later ? 'hidden' : 'visible'}>
        <CountStation situation={situation} notices={notices} />
      </Activity>
      {later && <LoadedPage key={path} load={later.load} situation={situation} />}
    </div>
  )
}
