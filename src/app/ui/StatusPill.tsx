import type { ReactNode } from 'react'
import './statusPill.css'

/** A small standing message: an icon and a few words. */
export function StatusPill({
  tone = 'calm',
  icon,
  children,
}: {
  tone?: 'calm' | 'warn'
  icon: ReactNode
  children: ReactNode
}) {
  return (
    <p className="pill" data-tone={tone}>
      {icon}
      {children}
    </p>
  )
}
