import { useEffect, useState, useSyncExternalStore } from 'react'
import { pages } from '../../contract/pages.ts'
import type { Situation } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'
import { changeSettings } from '../settings/settings.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageLink } from '../ui/PageLink.tsx'
import { installOffer } from './installOffer.ts'
import { isApple, isInstalled } from './place.ts'

/**
 * Offers a place on the home screen: once, and only to whoever comes back on a day on which
 * something has been counted here already. From then on it stands among the settings.
 */
export function InstallNotice({
  situation: { unit, today },
  offered,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  offered: boolean
}) {
  const device = useDevice()
  const { install } = useLaterText()
  const offer = useSyncExternalStore(installOffer.subscribe, installOffer.current)
  const [isBack, setIsBack] = useState(false)

  // Only what was there when the page was opened: nothing comes between two taps.
  useEffect(() => {
    device.hasCountedToday(unit, today).then(setIsBack, () => undefined)
    // oxlint-disable-next-line react/exhaustive-deps -- as it says
  }, [])

  if (offered || !isBack || isInstalled() || !(offer || isApple())) return null
  const done = () => changeSettings({ offered: true })
  return (
    <Notice title={install.offer}>
      <p>{install.why}</p>
      <div className="notice-ways">
        {offer ? (
          <Button
            onClick={() => {
              done()
              void installOffer.accept().catch(() => undefined)
            }}
          >
            {install.now}
          </Button>
        ) : (
          <PageLink className="button" href={`${pages.settings}#install`} onNavigate={done}>
            {install.how}
          </PageLink>
        )}
        <Button onClick={done}>{install.notNow}</Button>
      </div>
    </Notice>
  )
}
