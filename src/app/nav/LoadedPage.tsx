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
  load: Load
  situation: Extract<Situation, { is: 'counter' }>
}) {
  const { app } = useText()
  const [Page, setPage] = useState<LaterPage | 'failed'>()
  useEffect(() => loadInto(load, setPage), [load])
  const again = () => {
    setPage(undefined)
    loadInto(load, setPage)
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

type Load = () => Promise<{ default: LaterPage }>

function loadInto(load: Load, show: (page: () => LaterPage | 'failed') => void): void {
  load().then(
    (loaded) => show(() => loaded.default),
    () => show(() => 'failed'),
  )
}
