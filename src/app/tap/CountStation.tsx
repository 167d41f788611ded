import { type ComponentType, type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { Combination } from '../../contract/catalogue.ts'
import { pages } from '../../contract/pages.ts'
import { dayOf } from '../../domain/moment.ts'
import type { Selection, Situation } from '../counter.ts'
import { LostNotice } from '../canary/LostNotice.tsx'
import { useDevice } from '../DeviceContext.ts'
import { useReading } from '../live/useReading.ts'
import { HelpButton } from '../help/HelpButton.tsx'
import { hasHelp } from '../help/hasHelp.ts'
import { MiniButton } from '../mini/MiniButton.tsx'
import { keysOf } from '../mini/openMini.ts'
import { RescueButton } from '../rescue/RescueButton.tsx'
import { useShortcutSettings } from '../shortcuts/useShortcutSettings.ts'
import { useText } from '../text/useText.ts'
import { TourOffer } from '../tour/TourOffer.tsx'
import { isTourOffered, isTourToBeHad } from '../tour/whenToShow.ts'
import { Button } from '../ui/Button.tsx'
import { useSheet } from '../ui/useSheet.tsx'
import { UnitButton } from '../unit/UnitButton.tsx'
import { UntypedButton } from '../untyped/UntypedButton.tsx'
import { useNow } from '../useNow.ts'
import { CountScreen } from './CountScreen.tsx'
import type { CountScreenProps } from './CountScreenProps.ts'
import { MessageNotice, messageOn, saidBy } from './MessageNotice.tsx'
import { selectionIn } from './selectionIn.ts'
import { UpdateAnnouncement } from './UpdateAnnouncement.tsx'
import { useBetweenTaps } from './useBetweenTaps.ts'
import { useChoice } from './useChoice.ts'
import { useTicks } from './useTicks.ts'
import { type Trouble, troubleOf } from './troubleOf.ts'
import { PageLink } from '../ui/PageLink.tsx'

const loadTour = () => import('../tour/Tour.tsx')

/**
 * The count screen on this device: every number on it is read back from the database. Only the tick
 * does not wait for the reading: once the transaction has completed, one more is on disk.
 */
export function CountStation({
  situation: latestSituation,
  notices,
  Screen = CountScreen,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  notices: ReactNode
  Screen?: ComponentType<CountScreenProps>
}) {
  const device = useDevice()
  const { app, join, tap: words } = useText()
  const now = useNow(device.nowMs)
  const today = dayOf(now)
  const latest = useBetweenTaps(latestSituation)
  const [hushed, hush] = useState<string>()
  const tour = useSheet(loadTour, {})
  const [trouble, setTrouble] = useState<Trouble>()

  // A unit and its numbers are shown as one: until those of another unit have been read, the screen
  // stays where it was, or it would show one unit's numbers under the name of another.
  const view = useReading(
    async () => ({ situation: latest, face: await device.face(latest) }),
    [device, latest, today],
  )
  const { ticked, tickedKeys, waiting, tick } = useTicks(view?.face)
  const { chosenIn, choose } = useChoice(view?.face)
  const shortcuts = useShortcutSettings()
  const sync = useSyncExternalStore(device.sync.subscribe, device.sync.state)

  const untyped = useMemo(() => view && <UntypedButton {...view} />, [view])

  // Nothing is shown before it is known: an empty number or "all sent" would be a guess.
  if (!view) return null
  const { situation, face } = view
  const { campaign, unit } = situation
  const chosen = { ...face.selection, ...chosenIn(unit.id) }
  const selection = selectionIn(campaign, chosen)
  const { numbers, latest: latestEntry } = face
  const unsent = waiting(face.unsent)

  // Whatever a write throws was not saved, and the screen says so: nothing else may happen to it.
  // That a tap did not count is said until one does: a change that works is no answer to it.
  const attempt = (of: Trouble['of'], write: Promise<unknown>) => {
    write.then(
      () => setTrouble((before) => (of === 'tap' || before?.of !== 'tap' ? undefined : before)),
      (error: unknown) => setTrouble(troubleOf(of, error)),
    )
  }
  const select = (change: Partial<Selection>) => {
    if (!selection) return
    const next = { ...selection, ...change }
    const written = device.select(next)
    choose(unit.id, next, written)
    attempt('change', written)
  }
  const count = (combination: Combination) => {
    const written = device.tap(situation, combination).then(() => {
      // At once and by itself: what has to be read or sent because of the tap comes after its tick.
      flushSync(() => tick(combination))
      return navigator.vibrate?.(12)
    })
    attempt('tap', written)
    return written
  }

  const message = messageOn(campaign, situation.today)
  const said = message && saidBy(message)
  const putAway = () => {
    hush(said)
    if (said) attempt('change', device.messageSeen(said))
  }

  const warnings = (
    <>
      {situation.lost && (
        <LostNotice lost={situation.lost} onSeen={() => attempt('change', device.lossSeen())} />
      )}
      {notices}
    </>
  )

  return (
    <Screen
      situation={situation}
      unitButton={<UnitButton situation={situation} />}
      help={campaign && hasHelp(campaign) && <HelpButton campaign={campaign} />}
      beside={campaign && <MiniButton keys={keysOf(campaign)} />}
      shortcuts={
        shortcuts && {
          settings: shortcuts,
          save: (next) => attempt('change', device.setShortcuts(next)),
        }
      }
      now={now}
      numbers={ticked(numbers, selection?.direction ?? 'incoming')}
      numbersIn={(direction) => ticked(numbers, direction)}
      combinations={tickedKeys(face.combinations)}
      selection={selection}
      onSelect={select}
      latest={latestEntry}
      onCount={count}
      onRefine={(refinement) =>
        latestEntry && attempt('change', device.refine(latestEntry.id, refinement))
      }
      onUndo={() => latestEntry && attempt('change', device.undo(latestEntry.id))}
      untyped={untyped}
      unsent={unsent}
      sync={sync}
      trouble={trouble}
      rescue={<RescueButton />}
      footer={
        <>
          <PageLink className="button" data-look="plain" href={`${pages.today}?add`}>
            {app.add}
          </PageLink>
          <PageLink className="button" data-look="plain" href={pages.settings}>
            {words.settings}
          </PageLink>
          {isTourToBeHad(situation) && (
            <Button look="plain" {...tour.open}>
              {words.tour.again}
            </Button>
          )}
          {tour.sheet}
        </>
      }
      warnings={warnings}
      notices={
        <>
          <UpdateAnnouncement shown={situation} chosen={chosen} />
          {message && said !== situation.messageSeen && said !== hushed && (
            <MessageNotice message={message} onSeen={putAway} />
          )}
          {isTourOffered(situation) && (
            <TourOffer
              onShow={tour.open.onClick}
              onSeen={() => attempt('change', device.tourSeen())}
            />
          )}
          {warnings}
          {situation.credential !== 'good' && (
            <>
              <PageLink className="button" data-look="quiet" href={pages.join}>
                {join.again}
              </PageLink>
              {unsent.n > 0 && <RescueButton />}
            </>
          )}
        </>
      }
    />
  )
}
