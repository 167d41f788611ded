import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWakeLock } from '../companion/useWakeLock.ts'
import { useTitle } from '../staff/useTitle.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { browserWall } from './browserWall.ts'
import { PairingView } from './PairingView.tsx'
import './wall.css'
import type { Wall } from './wall.ts'
import { WallView } from './WallView.tsx'

const opening: Wall = { is: 'opening' }
const nothing = () => () => undefined

/** A screen on a wall: loaded there and nowhere else. */
export default function WallApp() {
  const { wall: text } = useStaffText()
  const [wall, setWall] = useState<ReturnType<typeof browserWall>>()
  useEffect(() => {
    const opened = browserWall()
    setWall(opened)
    return () => opened.close()
  }, [])
  const now = useSyncExternalStore(wall?.subscribe ?? nothing, wall?.now ?? (() => opening))
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
