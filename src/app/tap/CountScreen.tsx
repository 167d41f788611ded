import { type ReactNode, useState } from 'react'
import type { ChannelId } from '../../contract/id.ts'
import type { Refinement, Selection, Situation, Tapped, Unsent } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { ChannelKeys } from './ChannelKeys.tsx'
import { ClosedNotice } from './ClosedNotice.tsx'
import { CountHeader } from './CountHeader.tsx'
import { DirectionSwitch } from './DirectionSwitch.tsx'
import { favouritesFirst } from './favouritesFirst.ts'
import { factsOf, standingOf } from '../status/standing.ts'
import { statuses } from '../status/statuses.ts'
import { whyClosed } from './reasonNotToCount.ts'
import { SendingNotice } from './SendingNotice.tsx'
import { StripPlace } from './StripPlace.tsx'
import type { SyncNow } from './sendingMood.ts'
import { type Awaited, TapAnnouncement } from './TapAnnouncement.tsx'
import { TaskAreaChips } from './TaskAreaChips.tsx'
import type { Trouble } from './troubleOf.ts'
import './count.css'
import './phoneShapes.css'

export type CountScreenProps = {
  situation: Extract<Situation, { is: 'counter' }>
  /** Milliseconds since 1970: decides what is said of the age of what waits. */
  now: number
  /**
   * Today's contacts on this device in the direction in force. A channel left out has none;
   * undefined until they have been read, so that no key says a false 0.
   */
  numbers: Readonly<Record<ChannelId, number>> | undefined
  /** Left out only where there is no campaign to choose in. */
  selection: Selection | undefined
  onSelect: (change: Partial<Selection>) => void
  /** The contact whose strip shows. */
  latest: Tapped | undefined
  onTap: (channel: ChannelId) => void
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
  const [takenBack, setTakenBack] = useState<Tapped>()
  const [awaited, setAwaited] = useState<Awaited>()
  const standing = standingOf(situation)
  const reason = whyClosed(text, situation)

  const select = (change: Partial<Selection>) => {
    setTakenBack(undefined)
    props.onSelect(change)
  }
  const tap = (channel: ChannelId) => {
    setTakenBack(undefined)
    setAwaited({ after: latest?.id })
    props.onTap(channel)
  }
  const undo = () => {
    setTakenBack(latest)
    props.onUndo()
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
          facts={factsOf(text, situation)}
          standing={standing}
          persisted={situation.persisted}
          rescue={props.rescue}
        />
        {reason && <ClosedNotice {...reason} tone={statuses[standing].tone} />}
        {props.notices}
        {campaign && selection && (
          <>
            <TaskAreaChips
              areas={favouritesFirst(campaign)}
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
            <ChannelKeys
              channels={campaign.channels}
              direction={selection.direction}
              numbers={numbers}
              latest={trouble?.of === 'tap' ? undefined : latest}
              open={reason === undefined}
              onTap={tap}
            />
            <TapAnnouncement
              channels={campaign.channels}
              numbers={numbers}
              latest={latest}
              awaited={awaited}
            />
            <StripPlace
              campaign={campaign}
              trial={phase === 'trial'}
              numbers={numbers}
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
