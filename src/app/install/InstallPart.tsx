import { useState, useSyncExternalStore } from 'react'
import { useLaterText } from '../text/useLaterText.ts'
import { Button } from '../ui/Button.tsx'
import { AppleSteps } from './AppleSteps.tsx'
import { installOffer } from './installOffer.ts'
import { isApple, isInstalled } from './place.ts'

/** How the app gets onto the home screen of this phone or PC, and of an iPhone beside it. */
export function InstallPart() {
  const { install } = useLaterText()
  const offer = useSyncExternalStore(installOffer.subscribe, installOffer.current)
  const [apple] = useState(() => isApple() && !isInstalled())
  return (
    <>
      <p>{isInstalled() ? install.done : install.why}</p>
      {offer && (
        <Button onClick={() => void installOffer.accept().catch(() => undefined)}>
          {install.now}
        </Button>
      )}
      {!offer && !apple && !isInstalled() && <p>{install.other}</p>}
      <details className="install-help" open={apple}>
        <summary>{install.apple}</summary>
        <AppleSteps />
      </details>
    </>
  )
}
