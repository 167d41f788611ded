import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useSheet } from '../ui/useSheet.tsx'

const load = () => import('./StorageSheet.tsx')

/** A quiet place that says whether the browser keeps what is stored, and offers the rescue file. */
export function StorageButton({ persisted }: { persisted: boolean | undefined }) {
  const { storage } = useText()
  const { sheet, open } = useSheet(load, { persisted })
  return (
    <>
      <Button look="plain" {...open}>
        {storage.about}
      </Button>
      {sheet}
    </>
  )
}
