import { useStaffText } from '../text/useStaffText.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Logo } from '../ui/Logo.tsx'
import type { Wall } from './wall.ts'

/** The code, and what to do with it. Nothing has to be pressed on the screen itself. */
export function PairingView({ code, was, lost }: Extract<Wall, { is: 'pairing' }>) {
  const { app, wall } = useStaffText()
  const { pair } = wall
  return (
    <main className="wall wall-pairing">
      <p className="wall-whose">
        <Logo />
        {app.name}
      </p>
      <div role="status">
        <h1>{was ? pair.back : pair.title}</h1>
        {was && <p className="wall-lead">{pair.backWhat}</p>}
      </div>
      <div className="wall-pair">
        <ol className="wall-steps">
          {pair.steps(location.host).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {code !== undefined && (
          <p className="wall-code">
            <span className="sr-only">{pair.code}: </span>
            <span>{code.slice(0, 4)}</span>
            <span className="sr-only">-</span>
            <span>{code.slice(4)}</span>
          </p>
        )}
      </div>
      <p className="wall-quiet">{lost ? wall.lostWithout : pair.waiting}</p>
      <LanguageSwitch />
    </main>
  )
}
