import { use, useEffect, useState } from 'react'
import { quickKeysOf } from '../../domain/quickKeys.ts'
import type { Tapped } from '../counter.ts'
import { ItemHelp } from '../help/ItemHelp.tsx'
import { PageContext } from '../PageContext.ts'
import { capsOf } from '../shortcuts/capsOf.ts'
import { actsOn } from '../shortcuts/acts.ts'
import { Shortcuts } from '../shortcuts/Shortcuts.tsx'
import { factsOf, standingOf } from '../status/standing.ts'
import { toneOf } from '../status/toneOf.ts'
import { ChannelKeys } from '../tap/ChannelKeys.tsx'
import { QuickKeys } from '../tap/QuickKeys.tsx'
import { combinationLabel } from '../tap/combinationLabel.ts'
import type { CountScreenProps } from '../tap/CountScreenProps.ts'
import { ClosedNotice } from '../tap/ClosedNotice.tsx'
import { whyClosed } from '../tap/reasonNotToCount.ts'
import { SendingNotice } from '../tap/SendingNotice.tsx'
import { SendingPill } from '../tap/SendingPill.tsx'
import { TapAnnouncement } from '../tap/TapAnnouncement.tsx'
import { useAwaited } from '../tap/useAwaited.ts'
import type { Language } from '../text/language.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { MiniFoot } from './MiniFoot.tsx'
import { MiniChoices } from './MiniChoices.tsx'
import './mini.css'
import './miniQuickKeys.css'

/** The count screen, as small as it can be. It shows what it is given and stores nothing. */
export function MiniScreen(props: CountScreenProps) {
  const { situation, now, numbers, selection, latest, unsent, sync, trouble } = props
  const { campaign, phase, unit, today } = situation
  const { document } = use(PageContext)
  const text = useText()
  const { language } = useLanguage()
  const [choosing, setChoosing] = useState(false)
  const [takenBack, setTakenBack] = useState<Tapped>()
  const standing = standingOf(situation)
  const reason = whyClosed(text, situation)
  const open = reason === undefined

  useEffect(() => {
    name(document, text.mini.title(unit.name), language)
  }, [document, text, unit.name, language])

  const { awaited, last, combined, tap, repeat, forget } = useAwaited(props, () => {
    setTakenBack(undefined)
    // A shortcut counts also while areas are chosen: its tick is to be seen.
    setChoosing(false)
  })

  const nameOf = (of: Tapped | undefined) =>
    of && campaign && combinationLabel(text, language, campaign, { channel: of.channel })
  const counted = nameOf(latest)
  // Not before it has been written, and with the number that stands then.
  const undone = latest?.id === takenBack?.id ? undefined : nameOf(takenBack)
  const undo = () => {
    if (!latest || !counted) return
    setTakenBack(latest)
    forget()
    props.onUndo()
  }
  const acts =
    campaign && selection
      ? actsOn(
          {
            ...{ campaign, selection, latest, last, open },
            ...{ onCount: tap, onRepeat: repeat, onUndo: undo, onSelect: props.onSelect },
          },
          text,
          language,
        )
      : []

  return (
    <div className="mini" data-trial={phase === 'trial' || undefined}>
      <header>
        <h1>{unit.name}</h1>
        {unsent && <SendingPill unsent={unsent} sync={sync} now={now} today={today} />}
        {phase === 'trial' && <p className="count-trial">{text.tap.trial}</p>}
      </header>
      <main>
        <SendingNotice
          unsent={unsent}
          sync={sync}
          now={now}
          facts={factsOf(text, situation)}
          standing={standing}
          persisted={situation.persisted}
          rescue={undefined}
        />
        {reason && <ClosedNotice {...reason} tone={toneOf(standing)} />}
        {props.warnings}
        {campaign && selection && (
          <>
            <ItemHelp campaign={campaign}>
              {choosing ? (
                <MiniChoices
                  campaign={campaign}
                  learnt={situation.learnt}
                  selection={selection}
                  onSelect={props.onSelect}
                  onDone={() => setChoosing(false)}
                />
              ) : (
                <>
                  {quickKeysOf(campaign).length > 0 && (
                    <QuickKeys
                      campaign={campaign}
                      numbers={props.combinations}
                      latest={trouble?.of === 'tap' ? undefined : latest}
                      last={last}
                      open={open}
                      onCount={(of) => tap(of, 'combination')}
                      onRepeat={repeat}
                    />
                  )}
                  <ChannelKeys
                    channels={campaign.channels}
                    direction={selection.direction}
                    numbers={numbers}
                    latest={trouble?.of === 'tap' ? undefined : latest}
                    open={open}
                    caps={capsOf(acts, props.shortcuts?.settings)}
                    onTap={(of) => tap({ ...selection, channel: of }, 'channel')}
                  />
                </>
              )}
            </ItemHelp>
            <TapAnnouncement
              channels={campaign.channels}
              numbers={numbers}
              latest={latest}
              awaited={awaited}
              combined={combined}
            />
            <p role="status" className="sr-only">
              {takenBack &&
                undone &&
                text.strip.undone(
                  undone,
                  props.numbersIn(takenBack.direction)?.[takenBack.channel] ?? 0,
                )}
            </p>
            <MiniFoot
              campaign={campaign}
              selection={selection}
              counted={trouble?.of === 'tap' ? undefined : counted}
              trouble={trouble}
              choosing={choosing}
              onChoose={() => setChoosing(!choosing)}
              onUndo={undo}
            >
              {props.shortcuts && <Shortcuts acts={acts} {...props.shortcuts} />}
            </MiniFoot>
          </>
        )}
      </main>
    </div>
  )
}

function name(document: Document, title: string, language: Language): void {
  document.title = title
  document.documentElement.lang = language
}
