import CircleHelp from 'lucide-react/icons/circle-help'
import { useState } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Later } from '../ui/Later.tsx'

const load = () => import('./HelpSheet.tsx')

/** Opens the texts of help. Whoever does not need them has nothing more to tap. */
export function HelpButton({ campaign }: { campaign: CounterCampaign }) {
  const { tap } = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        className="count-help"
        aria-haspopup="dialog"
        aria-label={tap.help}
        onClick={() => setOpen(!open)}
      >
        <CircleHelp className="icon" />
      </Button>
      {open && <Later load={load} campaign={campaign} onClose={() => setOpen(false)} />}
    </>
  )
}
