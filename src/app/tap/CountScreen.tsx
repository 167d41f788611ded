import { useMemo, useState } from 'react'
import type { Combination } from '../../contract/catalogue.ts'
import type { ChannelId, TaskAreaId } from '../../contract/id.ts'
import type { Selection, Tapped } from '../counter.ts'
import { ItemHelp } from '../help/ItemHelp.tsx'
import { actsOn } from '../shortcuts/acts.ts'
import { capsOf } from '../shortcuts/capsOf.ts'
import { Shortcuts } from '../shortcuts/Shortcuts.tsx'
import { quickKeysOf } from '../../domain/quickKeys.ts'
import { useText } from '../text/useText.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { useLanguage } from '../text/useLanguage.ts'
import { ChannelKeys } from './ChannelKeys.tsx'
import { ClosedNotice } from './ClosedNotice.tsx'
import { CountHeader } from './CountHeader.tsx'
import type { CountScreenProps } from './CountScreenProps.ts'
import { DirectionSwitch } from './DirectionSwitch.tsx'
import { favouritesFirst } from './favouritesFirst.ts'
import { QuickKeys } from './QuickKeys.tsx'
import { factsOf, standingOf } from '../status/standing.ts'
import { toneOf } from '../status/toneOf.ts'
import { whyClosed } from './reasonNotToCount.ts'
import { SendingNotice } from './SendingNotice.tsx'
import { StripPlace } from './StripPlace.tsx'
import { TapAnnouncement } from './TapAnnouncement.tsx'
import { useAwaited } from './useAwaited.ts'
import { useSteady } from './useSteady.ts'
import { TaskAreaChips } from './TaskAreaChips.tsx'
import './count.css'
import './phoneShapes.css'

/** The registrant's screen. It shows what it is given and stores nothing. */
export function CountScreen(props: CountScreenProps) {
  const { situation, now, numbers, selection, latest, unsent, sync, trouble } = props
  const { campaign, phase } = situation
  const text = useText()
  const { language } = useLanguage()
  const [takenBack, setTakenBack] = useState<Tapped>()
  const standing = standingOf(situation)
  const reason = whyClosed(text, situation)
  const { awaited, last, combined, tap, repeat, forget } = useAwaited(props, () =>
    setTakenBack(undefined),
  )

  const areas = useMemo(
    () => campaign && favouritesFirst(campaign, situation.learnt),
    [campaign, situation.learnt],
  )

  const select = (change: Partial<Selection>) => {
    setTakenBack(undefined)
    props.onSelect(change)
  }
  const undo = useSteady(() => {
    setTakenBack(latest)
    forget()
    props.onUndo()
  })
  const refine = useSteady(props.onRefine)
  const tapChannel = useSteady(
    (channel: ChannelId) => selection && tap({ ...selection, channel }, 'channel'),
  )
  const tapQuickKey = useSteady((of: Combination) => tap(of, 'combination'))
  const chooseArea = useSteady((taskArea: TaskAreaId) => select({ taskArea }))
  const acts =
    campaign && selection && props.shortcuts
      ? actsOn(
          {
            ...{ campaign, selection, latest, last, open: reason === undefined },
            ...{ onCount: tap, onRepeat: repeat, onUndo: undo, onSelect: select },
          },
          text,
          language,
        )
      : []

  const hasQuickKeys = campaign !== undefined && quickKeysOf(campaign).length > 0
  const quickKeys = campaign && (
    <QuickKeys
      campaign={campaign}
      numbers={props.combinations}
      latest={trouble?.of === 'tap' ? undefined : latest}
      last={last}
      open={reason === undefined}
      onCount={tapQuickKey}
      onRepeat={repeat}
    />
  )

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
        {reason && <ClosedNotice {...reason} tone={toneOf(standing)} />}
        {props.notices}
        {campaign && areas && selection && (
          <>
            <ItemHelp campaign={campaign}>
              <TaskAreaChips areas={areas} chosen={selection.taskArea} onChoose={chooseArea} />
              <div className="count-choices">
                <DirectionSwitch
                  channels={campaign.channels}
                  direction={selection.direction}
                  onChoose={(direction) => select({ direction })}
                />
                {!hasQuickKeys && quickKeys}
                {props.help}
                {props.shortcuts && <Shortcuts acts={acts} {...props.shortcuts} />}
                {props.beside}
              </div>
              {hasQuickKeys && quickKeys}
              <ChannelKeys
                channels={campaign.channels}
                direction={selection.direction}
                numbers={numbers}
                latest={trouble?.of === 'tap' ? undefined : latest}
                open={reason === undefined}
                caps={capsOf(acts, props.shortcuts?.settings)}
                onTap={tapChannel}
              />
            </ItemHelp>
            <TapAnnouncement
              channels={campaign.channels}
              numbers={numbers}
              latest={latest}
              awaited={awaited}
              combined={combined}
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
              untyped={props.untyped}
              onRefine={refine}
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
