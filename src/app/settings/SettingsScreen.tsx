import { type ReactNode, useEffect, useId } from 'react'
import { pages } from '../../contract/pages.ts'
import { useBadge } from '../companion/useBadge.ts'
import { useUnsent } from '../companion/useUnsent.ts'
import { InstallPart } from '../install/InstallPart.tsx'
import { RemindersPart } from '../reminders/RemindersPart.tsx'
import { RescueButton } from '../rescue/RescueButton.tsx'
import { StoredButton } from '../stored/StoredButton.tsx'
import { useLanguage } from '../text/useLanguage.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { useFocusOnOpening } from '../nav/useFocusOnOpening.ts'
import { PageLink } from '../ui/PageLink.tsx'
import { Segments } from '../ui/Segments.tsx'
import { useTitle } from '../ui/useTitle.ts'
import { ScreenPart } from './ScreenPart.tsx'
import { StatusPart } from './StatusPart.tsx'
import { useSituation } from '../useSituation.ts'
import './settings.css'

/** What is chosen on this phone or PC, and how things stand with it. Changes nothing of any count. */
export default function SettingsScreen() {
  const situation = useSituation()
  const { language, choose } = useLanguage()
  const { app } = useText()
  const { settings, reminders, install, kept } = useLaterText()
  const isKnown = situation !== undefined
  const unsent = useUnsent()
  useBadge(unsent)

  // A link may lead to a part of the page, which is not there before this.
  useEffect(() => {
    if (isKnown) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [isKnown])

  if (!situation) return <p role="status">{app.opening}</p>
  const counter = situation.is === 'counter' ? situation : undefined
  return (
    <div className="settings">
      <header>
        <Heading title={settings.title} />
        <PageLink className="button" data-look="quiet" href={pages.count}>
          {settings.back}
        </PageLink>
      </header>
      <main>
        {counter && (
          <Part title={settings.statusTitle} name="status">
            <StatusPart situation={counter} unsent={unsent} />
          </Part>
        )}
        <Part title={settings.languageTitle} name="language">
          <Segments
            legend={settings.languageTitle}
            options={(['da', 'en'] as const).map((value) => ({
              value,
              label: app.language[value],
            }))}
            value={language}
            onChoose={choose}
          />
        </Part>
        <Part title={settings.screenTitle} name="screen">
          <ScreenPart />
        </Part>
        {counter && (
          <Part title={reminders.title} name="reminders">
            <RemindersPart situation={counter} />
          </Part>
        )}
        <Part title={install.title} name="install">
          <InstallPart />
        </Part>
        <Part title={settings.storedTitle} name="stored">
          <p>{kept.file}</p>
          <RescueButton />
          <StoredButton municipality={counter?.municipality} />
        </Part>
      </main>
      <footer>{settings.lead}</footer>
    </div>
  )
}

function Part({ title, name, children }: { title: string; name: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section id={name} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}

function Heading({ title }: { title: string }) {
  const heading = useFocusOnOpening<HTMLHeadingElement>()
  useTitle(title)
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  )
}
