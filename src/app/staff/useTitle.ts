import { useEffect } from 'react'
import { useStaffText } from '../text/useStaffText.ts'

/** Names the browser's tab after the screen. */
export function useTitle(title: string) {
  const { app } = useStaffText()
  useEffect(() => {
    document.title = `${title} · ${app.name}`
  }, [title, app])
}
