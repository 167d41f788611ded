import { type ReactNode, use, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { DeviceContext } from '../DeviceContext.ts'
import { type Page, PageContext } from '../PageContext.ts'
import { keepAwake } from './keepAwake.ts'
import { MiniContext } from './MiniContext.ts'
import { MiniCounter } from './MiniCounter.tsx'
import { type MiniKeys, openMini } from './openMini.ts'

/** A window that is closed says so in no way that can be heard from here, once it has been loaded. */
const lookEveryMs = 1000

/**
 * Has the page's mini counter: opens it, closes it, and draws in it where it is on top. It stands above
 * all screens, so that the mini counter goes on whichever of them the page shows.
 */
export function MiniHost({ children }: { children: ReactNode }) {
  const device = use(DeviceContext)
  const [mini, setMini] = useState<{ page: Page; drawnHere: boolean }>()
  const [blocked, setBlocked] = useState(false)

  useEffect(() => {
    if (!mini) return
    const { page, drawnHere } = mini
    const look = () => page.closed && setMini(undefined)
    const gone = () => setMini(undefined)
    const leave = () => page.close()
    const timer = setInterval(look, lookEveryMs)
    if (drawnHere) page.addEventListener('pagehide', gone)
    if (drawnHere && device) keepAwake(device, page)
    window.addEventListener('focus', look)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
      window.removeEventListener('pagehide', leave)
    }
  }, [mini, device])

  const toggle = (keys: MiniKeys) => {
    if (mini) {
      mini.page.close()
      setMini(undefined)
      return
    }
    void open(keys)
  }
  const open = async (keys: MiniKeys) => {
    const opened = await openMini(keys)
    setBlocked(!opened)
    setMini(opened)
  }
  const is = mini ? 'open' : blocked ? 'blocked' : 'closed'
  return (
    <MiniContext value={{ is, toggle }}>
      {children}
      {mini?.drawnHere && (
        <PageContext value={mini.page}>
          {createPortal(<MiniCounter />, mini.page.document.body)}
        </PageContext>
      )}
    </MiniContext>
  )
}
