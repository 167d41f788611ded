import { type ReactNode, useState } from 'react'
import type { Combination } from '../../contract/catalogue.ts'
import type { Direction } from '../../contract/entry.ts'
import type { ChannelId } from '../../contract/id.ts'
import type { Refinement, Selection, Situation, Tapped, Unsent } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Notice } from '../ui/Notice.tsx'
import { combinationName } from '../../domain/quickKeys.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { ChannelKeys } from './ChannelKeys.tsx'
import { combinationLabel } from './combinationLabel.ts'
import { CountHeader } from './CountHeader.tsx'
import { DirectionSwitch } from './DirectionSwitch.tsx'
import { favouritesFirst } from './favouritesFirst.ts'
import { QuickKeys } from './QuickKeys.tsx'
import { reasonNotToCount } from './reasonNotToCount.ts'
import { SendingNotice } from './SendingNotice.tsx'
import { StripPlace } from './StripPlace.tsx'
import type { SyncNow } from './sendingMood.ts'
import { type Awaited, TapAnnouncement } from './TapAnnouncement.tsx'
import { TaskAreaChips } from './TaskAreaChips.tsx'
import type { Trouble } from './troubleOf.ts'
import './count.css'

export type CountScreenProps = {
  situation: Extract<Situation, { is: 'counter' }>
  /** Milliseconds since 1970: decides what is said of the age of what waits. */
  now: number
  /**
   * Today's contacts on this device in the direction in force. A channel left out has none;
   * undefined until they have been read, so that no key says a false 0.
   */
  numbers: Readonly<Record<ChannelId, number>> | undefined
  /** The same in either direction. */
  numbersIn: (direction: Direction) => Readonly<Record<ChannelId, number>> | undefined
  /** The same of each quick key, by the name of its combination. */
  combinations: Readonly<Record<string, number>>
  /** Left out only where there is no campaign to choose in. */
  selection: Selection | undefined
  onSelect: (change: Partial<Selection>) => void
  /** The contact whose strip shows. */
  latest: Tapped | undefined
  /** Counts a contact: of a channel as chosen, or of a whole combination. */
  onCount: (combination: Combination) => void
  onRefine: (refinement: Refinement) => void
  onUndo: () => void
  /** Undefined until it has been read, so that nothing is said to be sent too soon. */
  unsent: Unsent | undefined
  sync: SyncNow
  /** What could not be written last. */
  trouble: Trouble | undefined
  /** What saves everything unsent as a file: shown where the storage is in trouble. */
  rescue?: ReactNode
  /** Above the keys, such as an update that is ready. */
  notices?: ReactNode
  footer?: ReactNode
  /** The unit's name as the button behind which others are; only the name where it is left out. */
  unitButton?: ReactNode
  /** What opens the texts of help, where there are any. */
  help?: ReactNode
}

/** The registrant's screen. It shows what it is given and stores nothing. */
export function CountScreen(props: CountScreenProps) {
  const { situation, now, numbers, selection, latest, unsent, sync, trouble } = props
  const { campaign, phase } = situation
  const text = useText()
  const { language } = useLanguage()
  const [takenBack, setTakenBack] = useState<Tapped>()
  const [awaited, setAwaited] = useState<Awaited>()
  const reason = reasonNotToCount(text, situation)
  const place = `${situation.unit.id} ${situation.today}`
  // Until a tap has been written and read back it is the last one all the same.
  const isOnItsWay = awaited?.place === place && awaited.after === latest?.id
  const last = isOnItsWay ? awaited.combination : latest

  const select = (change: Partial<Selection>) => {
    setTakenBack(undefined)
    props.onSelect(change)
  }
  const tap = (combination: Combination, of: Awaited['of']) => {
    setTakenBack(undefined)
    setAwaited({ after: latest?.id, combination, place, of })
    props.onCount(combination)
  }
  const undo = () => {
    setTakenBack(latest)
    setAwaited(undefined)
    props.onUndo()
  }
  // The number of the channel would be that of another task area, or of another direction.
  const combined = () => {
    if (!campaign || !latest || awaited?.of !== 'combination') return undefined
    const label = combinationLabel(text, language, campaign, latest, ', ')
    return text.tap.key(label, props.combinations[combinationName(latest)] ?? 0)
  }

  return (
    <div className="count" data-trial={phase === 'trial' || undefined}>
      <CountHeader
        situation={situation}
        name={props.unitButton}
        now={now}
        unsent={unsent}
        sync={sync}
      />
      <main>
        <SendingNotice
          unsent={unsent}
          sync={sync}
          now={now}
          reason={reason}
          persisted={situation.persisted}
          rescue={props.rescue}
        />
        {props.notices}
        {reason && <Notice>{reason}</Notice>}
        {campaign && selection && (
          <>
            <TaskAreaChips
              areas={favouritesFirst(campaign, situation.learnt)}
              chosen={selection.taskArea}
              onChoose={(taskArea) => select({ taskArea })}
            />
            <div className="count-choices">
              <DirectionSwitch
                channels={campaign.channels}
                direction={selection.direction}
                onChoose={(direction) => select({ direction })}
              />
              {props.help}
            </div>
            <QuickKeys
              campaign={campaign}
              numbers={props.combinations}
              latest={trouble?.of === 'tap' ? undefined : latest}
              last={last}
              open={reason === undefined}
              onCount={(combination) => tap(combination, 'combination')}
            />
            <ChannelKeys
              channels={campaign.channels}
              direction={selection.direction}
              numbers={numbers}
              latest={trouble?.of === 'tap' ? undefined : latest}
              open={reason === undefined}
              onTap={(channel) => tap({ ...selection, channel }, 'channel')}
            />
            <TapAnnouncement
              channels={campaign.channels}
              numbers={numbers}
              latest={latest}
              awaited={awaited}
              combined={combined()}
            />
            <StripPlace
              campaign={campaign}
              trial={phase === 'trial'}
              numbers={takenBack ? props.numbersIn(takenBack.direction) : numbers}
              latest={latest}
              takenBack={takenBack}
              trouble={trouble}
              rescue={props.rescue}
              open={reason === undefined}
              onRefine={props.onRefine}
              onUndo={undo}
            />
          </>
        )}
      </main>
      <footer>
        {props.footer}
        <LanguageSwitch />
      </footer>
    </div>
  )
}
