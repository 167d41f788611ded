import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useSheet } from '../ui/useSheet.tsx'

const load = () => import('./StoredSheet.tsx')

/** Opens what is stored and what is not, over the screen: a link that was opened is not lost by it. */
export function StoredButton({ municipality }: { municipality: string | undefined }) {
  const { tap } = useText()
  const { sheet, open } = useSheet(load, { municipality })
  return (
    <>
      <Button look="plain" {...open}>
        {tap.stored}
      </Button>
      {sheet}
    </>
  )
}
