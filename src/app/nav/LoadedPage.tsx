import { type ComponentType, useEffect, useState } from 'react'
import type { Situation } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

export type LaterPage = ComponentType<{ situation: Extract<Situation, { is: 'counter' }> }>

/** A page that is loaded when it is opened. Where it cannot be had that is said; counting goes on. */
export function LoadedPage({
  load,
  situation,
}: {
  load: () => Promise<{ default: LaterPage }>
  situation: Extract<Situation, { is: 'counter' }>
}) {
  const { app } = useText()
  const [Page, setPage] = useState<LaterPage | 'failed'>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    load().then(
      (loaded) => setPage(() => loaded.default),
      () => setPage('failed'),
    )
  }, [load, tries])
  const again = () => {
    setPage(undefined)
    setTries(tries + 1)
  }

  if (Page && Page !== 'failed') return <Page situation={situation} />
  return (
    <main className="count">
      {Page ? (
        <Notice tone="alarm">
          <p>{app.pages.notLoaded}</p>
          <Button onClick={again}>{app.pages.again}</Button>
        </Notice>
      ) : (
        <p role="status">{app.opening}</p>
      )}
    </main>
  )
}
