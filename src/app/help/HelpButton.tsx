import CircleHelp from 'lucide-react/icons/circle-question-mark'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useSheet } from '../ui/useSheet.tsx'

const load = () => import('./HelpSheet.tsx')

/** Opens the texts of help. Whoever does not need them has nothing more to tap. */
export function HelpButton({ campaign }: { campaign: CounterCampaign }) {
  const { tap } = useText()
  const { sheet, open } = useSheet(load, { campaign })
  return (
    <>
      <Button className="count-help" aria-label={tap.help} {...open}>
        <CircleHelp className="icon" />
      </Button>
      {sheet}
    </>
  )
}
