import type { ReactNode } from 'react'
import '../staff/linkButton.css'
import '../ui/button.css'

/** A file as a plain link, which can be copied and opened in a tab. A click asks first who is there. */
export function DownloadLink({
  address,
  look,
  describedBy,
  onFetch,
  children,
}: {
  address: string
  look: 'main' | 'quiet'
  describedBy?: string
  onFetch: (address: string) => void
  children: ReactNode
}) {
  return (
    <a
      className="button"
      data-look={look}
      href={address}
      download
      onClick={(event) => {
        // Another tab is another question: there the desk is shown where it is due.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onFetch(address)
      }}
      aria-describedby={describedBy}
    >
      {children}
    </a>
  )
}
