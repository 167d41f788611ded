import type { ReactNode } from 'react'
import { useLaterText } from '../text/useLaterText.ts'
import './install.css'

/**
 * An iPhone's four steps as pictures of our own. They show where to look; what is to be done stands
 * below each in words, so that nobody needs the pictures.
 */
export function AppleSteps() {
  const { install } = useLaterText()
  const { picture, steps } = install
  const drawings = [
    <Share key="share" />,
    <Add key="add" label={picture.add} />,
    <Confirm key="confirm" label={picture.confirm} />,
    <Code key="code" code={picture.code} />,
  ]
  return (
    <>
      <ol className="install-steps">
        {steps.map((step, at) => (
          <li key={step}>
            <svg viewBox="0 0 160 120" aria-hidden="true">
              {drawings[at]}
            </svg>
            <p>
              <b>{at + 1}.</b> {step}
            </p>
          </li>
        ))}
      </ol>
      <p>{install.apart}</p>
    </>
  )
}

/** Part of a phone's screen, from the edge that matters. */
const Screen = ({ from, children }: { from: 'foot' | 'head'; children: ReactNode }) => (
  <>
    <path
      className="install-screen"
      d={
        from === 'foot'
          ? 'M16 -8V104q0 12 12 12H132q12 0 12-12V-8'
          : 'M16 128V16q0-12 12-12H132q12 0 12 12V128'
      }
    />
    {children}
  </>
)

const Share = () => (
  <Screen from="foot">
    <path className="install-line" d="M30 16H110M30 30H92M30 44H104" />
    <rect className="install-bar" x="16" y="68" width="128" height="34" />
    <path className="install-line" d="M32 79l-7 6 7 6M46 79l7 6-7 6M112 92h14V80h-14zM132 78v14" />
    <path className="install-mark" d="M74 82v14h16V82M82 90V74M76 79l6-6 6 6" />
    <circle className="install-ring" cx="82" cy="85" r="17" />
  </Screen>
)

const Add = ({ label }: { label: string }) => (
  <Screen from="foot">
    <path className="install-line" d="M30 14H96M30 32H112M30 86H104M30 102H84" />
    <rect className="install-row" x="22" y="46" width="116" height="26" rx="6" />
    <text x="29" y="62.5" textLength="82" lengthAdjust="spacingAndGlyphs">
      {label}
    </text>
    <path className="install-mark" d="M119 52h14v14h-14zM126 55.500v7M122.500 59h7" />
  </Screen>
)

const Confirm = ({ label }: { label: string }) => (
  <Screen from="head">
    <path className="install-line" d="M28 26H52" />
    <rect className="install-row" x="92" y="14" width="44" height="24" rx="12" />
    <text x="114" y="30" textAnchor="middle">
      {label}
    </text>
    <AppIcon x={28} y={54} />
    <path className="install-line" d="M74 68H128M74 82H112" />
  </Screen>
)

const Code = ({ code }: { code: string }) => (
  <Screen from="head">
    <AppIcon x={28} y={16} />
    <path className="install-line" d="M74 28H128M74 42H104" />
    <rect className="install-row" x="28" y="70" width="104" height="28" rx="6" />
    <text x="80" y="88" textAnchor="middle">
      {code}
    </text>
  </Screen>
)

const AppIcon = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <rect className="install-icon" width="36" height="36" rx="8" />
    <path
      className="install-tally"
      d="M9.500 9v18M15 9v18M20.500 9v18M26 9v18M6.500 23.500L29 12.500"
    />
  </g>
)
