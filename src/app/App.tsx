import { lazy, Suspense, use } from 'react'
import { useBrowserLocation } from 'wouter/use-browser-location'
import { pages } from '../contract/pages.ts'
import { dayOf } from '../domain/moment.ts'
import { CompanionPlace } from './companion/CompanionPlace.tsx'
import { DeviceContext, useDevice } from './DeviceContext.ts'
import { useSituation } from './useSituation.ts'
import { JoinStation } from './join/JoinStation.tsx'
import { MiniCounter } from './mini/MiniCounter.tsx'
import { CounterPages } from './nav/CounterPages.tsx'
import { useText } from './text/useText.ts'
import { NoStorageScreen } from './update/NoStorageScreen.tsx'
import type { Update } from './update/update.ts'
import { UpdateNotice } from './update/UpdateNotice.tsx'
import { useNow } from './useNow.ts'

// What leads and coordinators use is loaded when they open it; the counter never waits for it.
const StaffApp = lazy(() => import('./staff/Door.tsx'))
const SettingsScreen = lazy(() => import('./settings/SettingsScreen.tsx'))
const StoredScreen = lazy(() => import('./stored/StoredScreen.tsx'))
// Whatever is none of the counter's: a page of theirs, or none at all.
const counterPaths: string[] = [
  pages.count,
  pages.today,
  pages.team,
  pages.mini,
  pages.join,
  pages.settings,
]

/** Which screen for which address, and what goes along with counting above all of them. */
export function App({ update }: { update: Update }) {
  return (
    <>
      {use(DeviceContext) && <CompanionPlace />}
      <AddressedScreen update={update} />
    </>
  )
}

function AddressedScreen({ update }: { update: Update }) {
  const [path] = useBrowserLocation()
  const { app } = useText()
  const device = use(DeviceContext)
  if (!counterPaths.includes(path)) {
    return (
      <Suspense fallback={<p role="status">{app.opening}</p>}>
        {path === pages.stored ? <StoredScreen /> : <StaffApp path={path} />}
      </Suspense>
    )
  }
  if (!device) return <NoStorageScreen />
  if (path === pages.mini) return <MiniCounter />
  if (path === pages.settings) {
    return (
      <Suspense fallback={<p role="status">{app.opening}</p>}>
        <SettingsScreen />
      </Suspense>
    )
  }
  return path === pages.join ? <JoinStation /> : <Counter path={path} update={update} />
}

/** The counter of the unit this browser has joined; a browser that has joined none is asked to. */
function Counter({ path, update }: { path: string; update: Update }) {
  const device = useDevice()
  const { app } = useText()
  const today = dayOf(useNow(device.nowMs))
  const situation = useSituation(today)
  if (!situation) return <p role="status">{app.opening}</p>
  if (situation.is === 'stranger') return <JoinStation />
  const notices = (
    <>
      <UpdateNotice update={update} />
      <CompanionPlace situation={situation} />
    </>
  )
  return <CounterPages path={path} situation={situation} notices={notices} />
}
