import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { pages } from '../../contract/pages.ts'
import { useDevice } from '../DeviceContext.ts'
import { useReading } from '../live/useReading.ts'
import { useSituation } from '../useSituation.ts'
import { useLinkSecret } from '../useLinkSecret.ts'
import type { Invite, JoinProblem } from './enrol.ts'
import { InstallButton } from '../install/InstallButton.tsx'
import { RescueButton } from '../rescue/RescueButton.tsx'
import { StoredButton } from '../stored/StoredButton.tsx'
import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import { JoinScreen } from './JoinScreen.tsx'
import { ScanButton } from './scan/ScanButton.tsx'
import { PageLink } from '../ui/PageLink.tsx'

/** Where this browser joins a unit: by the link that was opened, or by a code. */
export function JoinStation() {
  const device = useDevice()
  const [secret, forget] = useLinkSecret()
  const [municipality, setMunicipality] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [proving, setProving] = useState(false)
  const situation = useSituation()
  const unsent = useReading(() => device.unsent(), [device])
  const text = useText()
  const [problem, setProblem] = useState<JoinProblem>()

  useEffect(() => {
    void device.municipality().then(setMunicipality)
  }, [device])

  const join = async (invite: Invite) => {
    setBusy(true)
    setProblem(undefined)
    const joined = await device.join(invite, () => setProving(true)).catch(() => undefined)
    setBusy(false)
    setProving(false)
    if (joined?.is === 'counter') {
      forget()
      navigate(pages.count, { replace: true })
    } else setProblem(joined?.code ?? 'not_saved')
  }

  return (
    <JoinScreen
      key={secret === undefined ? 'code' : 'link'}
      municipality={municipality}
      lost={situation?.is === 'stranger' ? situation.lost : undefined}
      invite={secret === undefined ? 'code' : 'link'}
      busy={busy}
      proving={proving}
      problem={problem}
      onJoinByLink={() => secret !== undefined && void join({ secret })}
      onJoinByCode={(code) => void join({ code })}
      scan={<ScanButton onScanned={(invite) => void join(invite)} />}
      notices={
        <>
          <div role="status">
            {situation?.is === 'stranger' && situation.left && <Notice>{text.join.left}</Notice>}
          </div>
          {situation?.is === 'stranger' && unsent !== undefined && unsent.n > 0 && (
            <Notice tone="warn">
              <p>{text.join.unsent(unsent.n)}</p>
              <RescueButton />
            </Notice>
          )}
        </>
      }
      footer={
        <>
          {situation?.is === 'counter' && (
            <PageLink className="button" data-look="plain" href={pages.count}>
              {text.join.back}
            </PageLink>
          )}
          <InstallButton />
          <StoredButton municipality={municipality} />
        </>
      }
    />
  )
}
