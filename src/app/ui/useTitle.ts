import { useEffect } from 'react'
import { useText } from '../text/useText.ts'

/** Names the browser's tab after the screen. */
export function useTitle(title: string) {
  const { app } = useText()
  useEffect(() => {
    document.title = `${title} · ${app.name}`
  }, [title, app])
}
