import PictureInPicture from 'lucide-react/icons/picture-in-picture-2'
import { use } from 'react'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { MiniContext } from './MiniContext.ts'
import { canBeOnTop, type MiniKeys } from './openMini.ts'

/** Opens the mini counter and closes it, and says that it is open. */
export function MiniButton({ keys }: { keys: MiniKeys }) {
  const { mini } = useText()
  const state = use(MiniContext)
  if (!state) return null
  const { is, toggle } = state
  const words = canBeOnTop() ? mini.openOnTop : mini.openWindow
  return (
    <>
      <Button
        className="with-keyboard mini-button"
        title={is === 'open' ? undefined : words}
        onClick={() => toggle(keys)}
      >
        <PictureInPicture className="icon" />
        {is === 'open' ? mini.close : mini.open}
      </Button>
      <p role="status" className={is === 'blocked' ? 'mini-blocked' : 'sr-only'}>
        {is === 'blocked' ? mini.blocked : is === 'open' && mini.isOpen}
      </p>
    </>
  )
}
