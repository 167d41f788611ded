import { type ReactNode, useId } from 'react'
import { useLaterText } from '../text/useLaterText.ts'
import './stored.css'

/** What is stored and what is not, for whoever counts. Everything it says holds of the code. */
export function StoredText({ municipality }: { municipality: string | undefined }) {
  const { stored } = useLaterText()
  return (
    <div className="stored">
      <p>{stored.lead}</p>
      <Part title={stored.notTitle}>
        <Points of={stored.not} />
      </Part>
      <Part title={stored.eachTitle}>
        <Points of={Object.values(stored.fields)} />
      </Part>
      <Part title={stored.figuresTitle}>
        <Points of={stored.figures} />
      </Part>
      <Part title={stored.deviceTitle}>
        <Points of={stored.device} />
      </Part>
      <Part title={stored.longTitle}>
        <p>{stored.long}</p>
      </Part>
      <Part title={stored.askTitle}>
        <p>{stored.ask(municipality ?? stored.yours)}</p>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  )
}

const Points = ({ of }: { of: readonly string[] }) => (
  <ul>
    {of.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
)
