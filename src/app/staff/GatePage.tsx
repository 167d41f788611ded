import type { ReactNode } from 'react'
import { useStaffText } from '../text/useStaffText.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Logo } from '../ui/Logo.tsx'
import './gatePage.css'
import { useTitle } from '../ui/useTitle.ts'

/** A page outside the house: one short message and the way on. */
export function GatePage({ title, children }: { title: string; children: ReactNode }) {
  const { app } = useStaffText()
  useTitle(title)
  return (
    <main className="gate">
      <p className="gate-brand">
        <Logo />
        {app.name}
      </p>
      <section className="gate-card" aria-labelledby="gate-title">
        <h1 id="gate-title">{title}</h1>
        {children}
      </section>
      <LanguageSwitch />
    </main>
  )
}
