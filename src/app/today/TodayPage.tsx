import { useRef, useState, useSyncExternalStore } from 'react'
import { useDevice } from '../DeviceContext.ts'
import { useReading } from '../live/useReading.ts'
import { CountHeader } from '../tap/CountHeader.tsx'
import { selectionIn } from '../tap/selectionIn.ts'
import { useFocusOnOpening } from '../nav/useFocusOnOpening.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { useNow } from '../useNow.ts'
import { AddForm } from './AddForm.tsx'
import type { Counting } from './counting.ts'
import { DaySection } from './DaySection.tsx'
import { QuietForm } from './QuietForm.tsx'
import { readDays } from './readDays.ts'
import { createTodayActs } from './todayActs.ts'
import { useItemActs } from './useItemActs.tsx'
import './today.css'

/** Min dag: what was counted on this device, each to be taken back, and what was forgotten. */
export default function TodayPage({ situation }: { situation: Counting }) {
  const device = useDevice()
  const text = useText()
  const { today: words } = useLaterText()
  const { language } = useLanguage()
  const now = useNow(device.nowMs)
  const sync = useSyncExternalStore(device.sync.subscribe, device.sync.state)
  const [acts] = useState(() => createTodayActs(device))
  const [weeks, setWeeks] = useState(1)
  const [open, setOpen] = useState<'add' | 'quiet' | undefined>(
    new URLSearchParams(location.search).has('add') ? 'add' : undefined,
  )
  const heading = useFocusOnOpening<HTMLSpanElement>()
  const openers = { add: useRef<HTMLButtonElement>(null), quiet: useRef<HTMLButtonElement>(null) }
  const { today } = situation
  const own = useReading(
    async () => readDays(device.station.storage, today, weeks),
    [device, today, weeks],
  )
  const naming = { text, today: words, language, campaigns: own?.campaigns ?? [] }
  const { said, notice, ...itemActs } = useItemActs({ situation, acts, naming })

  const close = (which: 'add' | 'quiet') => {
    setOpen(undefined)
    // The address asked for the form: what was closed is not to be open again after going back or anew.
    history.replaceState(history.state, '', location.pathname)
    openers[which].current?.focus()
  }
  return (
    <div className="count today">
      <CountHeader
        situation={situation}
        name={
          <span ref={heading} tabIndex={-1}>
            {words.title}
          </span>
        }
        now={now}
        unsent={own?.unsent}
        sync={sync}
      />
      <main>
        <div className="today-ways">
          {(['add', 'quiet'] as const).map((way) => (
            <Button
              key={way}
              ref={openers[way]}
              look={way === 'add' ? 'main' : 'quiet'}
              aria-expanded={open === way}
              onClick={() => setOpen(open === way ? undefined : way)}
            >
              {way === 'add' ? words.add.title : words.noneAtAll.title}
            </Button>
          ))}
        </div>
        {own && open === 'add' && (
          <AddForm
            {...{ situation, acts, naming, now }}
            enrolledFrom={own.enrolledFrom}
            selection={selectionIn(situation.campaign, own.selection ?? {})}
            onClose={() => close('add')}
          />
        )}
        {own && open === 'quiet' && (
          <QuietForm
            {...{ situation, acts, naming, now }}
            enrolledFrom={own.enrolledFrom}
            days={own.days}
            from={own.from}
            onClose={() => close('quiet')}
          />
        )}
        {notice}
        <p role="status" className="sr-only">
          {said}
        </p>
        {own?.days.map((day) => (
          <DaySection key={day.day} {...{ day, naming, sync, now: today }} {...itemActs} />
        ))}
        {own && own.days.length === 0 && <p className="today-none">{words.none}</p>}
        {own?.hasEarlier && <Button onClick={() => setWeeks(weeks + 1)}>{words.earlier}</Button>}
        <p className="today-own">{words.own}</p>
      </main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  )
}
