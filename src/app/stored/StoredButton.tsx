import { useState } from 'react'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Later } from '../ui/Later.tsx'

const load = () => import('./StoredSheet.tsx')

/** Opens what is stored and what is not, over the screen: a link that was opened is not lost by it. */
export function StoredButton({ municipality }: { municipality: string | undefined }) {
  const { tap } = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="plain" aria-haspopup="dialog" onClick={() => setOpen(!open)}>
        {tap.stored}
      </Button>
      {open && <Later load={load} municipality={municipality} onClose={() => setOpen(false)} />}
    </>
  )
}
