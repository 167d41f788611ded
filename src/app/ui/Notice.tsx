import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import './notice.css'

/** A message in the page. An `alarm` interrupts whoever listens; the others wait to be read. */
export function Notice({
  tone = 'calm',
  small = false,
  title,
  children,
  id,
}: {
  tone?: 'calm' | 'warn' | 'alarm'
  /** Takes as little room as it can: for what is only good to know. */
  small?: boolean
  title?: string
  children: ReactNode
  id?: string
}) {
  const Icon = tone === 'calm' ? Info : TriangleAlert
  return (
    <div
      id={id}
      className="notice"
      data-tone={tone}
      data-small={small || undefined}
      role={tone === 'alarm' ? 'alert' : undefined}
    >
      <Icon className="icon" />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
