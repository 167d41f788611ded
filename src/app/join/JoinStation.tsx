import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { pages } from '../../contract/routes.ts'
import { useDevice } from '../DeviceContext.ts'
import { useLinkSecret } from '../useLinkSecret.ts'
import type { Invite, JoinProblem } from './enrol.ts'
import { JoinScreen } from './JoinScreen.tsx'

/** Where this browser joins a unit: by the link that was opened, or by a code. */
export function JoinStation() {
  const device = useDevice()
  const [, go] = useLocation()
  const [secret, forget] = useLinkSecret()
  const [municipality, setMunicipality] = useState<string>()
  const [busy, setBusy] = useState(false)
  const situation = useLiveQuery(() => device.situation(), [device])
  const [problem, setProblem] = useState<JoinProblem>()

  useEffect(() => {
    void device.municipality().then(setMunicipality)
  }, [device])

  const join = async (invite: Invite) => {
    setBusy(true)
    setProblem(undefined)
    const joined = await device.join(invite).catch(() => undefined)
    setBusy(false)
    if (joined?.is === 'counter') {
      forget()
      go(pages.count, { replace: true })
    } else setProblem(joined?.code ?? 'not_saved')
  }

  return (
    <JoinScreen
      key={secret === undefined ? 'code' : 'link'}
      municipality={municipality}
      lost={situation?.is === 'stranger' ? situation.lost : undefined}
      invite={secret === undefined ? 'code' : 'link'}
      busy={busy}
      problem={problem}
      onJoinByLink={() => secret !== undefined && void join({ secret })}
      onJoinByCode={(code) => void join({ code })}
    />
  )
}
