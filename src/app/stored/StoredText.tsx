import { type ReactNode, useId } from 'react'
import { useLaterText } from '../text/useLaterText.ts'
import './stored.css'

/** What is stored and what is not, for whoever counts. Everything it says holds of the code. */
export function StoredText({
  municipality,
  heading,
}: {
  municipality: string | undefined
  /** The level below that of the title. */
  heading: 'h2' | 'h3'
}) {
  const { stored } = useLaterText()
  return (
    <div className="stored">
      <p>{stored.lead}</p>
      <Part heading={heading} title={stored.notTitle}>
        <Points of={stored.not} />
      </Part>
      <Part heading={heading} title={stored.eachTitle}>
        <Points of={Object.values(stored.fields)} />
      </Part>
      <Part heading={heading} title={stored.figuresTitle}>
        <Points of={stored.figures} />
      </Part>
      <Part heading={heading} title={stored.deviceTitle}>
        <Points of={stored.device} />
      </Part>
      <Part heading={heading} title={stored.longTitle}>
        <p>{stored.long}</p>
      </Part>
      <Part heading={heading} title={stored.askTitle}>
        <p>{stored.ask(municipality ?? stored.yours)}</p>
      </Part>
    </div>
  )
}

function Part({
  heading: Heading,
  title,
  children,
}: {
  heading: 'h2' | 'h3'
  title: string
  children: ReactNode
}) {
  const name = useId()
  return (
    <section aria-labelledby={name}>
      <Heading id={name}>{title}</Heading>
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
