import ChartColumn from 'lucide-react/icons/chart-column'
import Hand from 'lucide-react/icons/hand'
import ListChecks from 'lucide-react/icons/list-checks'
import { pages } from '../../contract/pages.ts'
import { useText } from '../text/useText.ts'
import { PageLink } from '../ui/PageLink.tsx'

const icons = { count: Hand, today: ListChecks, team: ChartColumn }

/** The way between the counter's pages: at the foot of a phone, at the side of a wide screen. */
export function CounterNav({ path }: { path: string }) {
  const { app } = useText()
  return (
    <nav className="counter-nav" aria-label={app.pages.all}>
      {(['count', 'today', 'team'] as const).map((page) => {
        const Icon = icons[page]
        return (
          <PageLink
            key={page}
            href={pages[page]}
            aria-current={path === pages[page] ? 'page' : undefined}
          >
            <Icon className="icon" />
            {app.pages[page]}
          </PageLink>
        )
      })}
    </nav>
  )
}
