import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useSheet } from '../ui/useSheet.tsx'
import { isApple, isInstalled } from './place.ts'

const load = () => import('./InstallSheet.tsx')

/**
 * On an iPhone the app on the home screen has a storage of its own: whoever wants it there puts it
 * there first, and joins in it.
 */
export function InstallButton() {
  const { join } = useText()
  const { sheet, open } = useSheet(load, {})
  if (!isApple() || isInstalled()) return null
  return (
    <>
      <Button look="plain" {...open}>
        {join.install}
      </Button>
      {sheet}
    </>
  )
}
