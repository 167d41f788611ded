import { useState, useSyncExternalStore } from 'react'
import { useWakeLock } from '../companion/useWakeLock.ts'
import { useTitle } from '../ui/useTitle.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { browserWall } from './browserWall.ts'
import { PairingView } from './PairingView.tsx'
import './wall.css'
import { WallView } from './WallView.tsx'

/** A screen on a wall: loaded there and nowhere else. */
export default function WallApp() {
  const { wall: text } = useStaffText()
  const [wall] = useState(browserWall)
  const now = useSyncExternalStore(wall.subscribe, wall.now)
  useTitle(text.title)
  useWakeLock(true)
  if (now.is === 'shown') return <WallView {...now} />
  if (now.is === 'pairing') return <PairingView {...now} />
  return (
    <main className="wall">
      <p role="status">{text.opening}</p>
    </main>
  )
}
