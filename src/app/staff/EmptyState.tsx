import type { ReactNode } from 'react'
import { Logo } from '../ui/Logo.tsx'
import './emptyState.css'

/** A screen with nothing on it yet: what will be here, and what has to happen first. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="staff-empty" aria-labelledby="empty-title">
      <Logo />
      <h1 id="empty-title">{title}</h1>
      {children}
    </section>
  )
}
