import { useLiveQuery } from 'dexie-react-hooks'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import type { ChannelId, UnitId } from '../../contract/id.ts'
import { pages } from '../../contract/routes.ts'
import { dayOf } from '../../domain/moment.ts'
import type { Selection, Situation } from '../counter.ts'
import { LostNotice } from '../canary/LostNotice.tsx'
import { useDevice } from '../DeviceContext.ts'
import { HelpButton } from '../help/HelpButton.tsx'
import { hasHelp } from '../help/hasHelp.ts'
import { RescueButton } from '../rescue/RescueButton.tsx'
import { useText } from '../text/useText.ts'
import { UnitButton } from '../unit/UnitButton.tsx'
import { useNow } from '../useNow.ts'
import { CountScreen } from './CountScreen.tsx'
import { MessageNotice, messageOn, saidBy } from './MessageNotice.tsx'
import { selectionIn } from './selectionIn.ts'
import { UpdateAnnouncement } from './UpdateAnnouncement.tsx'
import { useBetweenTaps } from './useBetweenTaps.ts'
import { useTicks } from './useTicks.ts'
import { type Trouble, troubleOf } from './troubleOf.ts'
import { PageLink } from '../ui/PageLink.tsx'

/**
 * The count screen on this device: every number on it is read back from the database. Only the tick
 * does not wait for the reading: once the transaction has completed, one more is on disk.
 */
export function CountStation({
  situation: latestSituation,
  notices,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  notices: ReactNode
}) {
  const device = useDevice()
  const { join, tap: text } = useText()
  const now = useNow(device.nowMs)
  const today = dayOf(now)
  const latest = useBetweenTaps(latestSituation)
  const [choice, setChoice] = useState<{ in?: UnitId } & Partial<Selection>>({})
  const [hushed, hush] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()

  // A unit and its numbers are shown as one: until those of another unit have been read, the screen
  // stays where it was, or it would show one unit's numbers under the name of another.
  const view = useLiveQuery(
    async () => ({ situation: latest, face: await device.face(latest) }),
    [device, latest, today],
  )
  const { ticked, waiting, tick } = useTicks(view?.face)
  const sync = useSyncExternalStore(device.sync.subscribe, device.sync.state)

  // Nothing is shown before it is known: an empty number or "all sent" would be a guess.
  if (!view) return null
  const { situation, face } = view
  const { campaign, unit } = situation
  // What was chosen in one unit says nothing of another.
  const chosen = { ...face.selection, ...(choice.in === unit.id && choice) }
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
    setChoice((before) => ({ ...(before.in === unit.id && before), ...change, in: unit.id }))
    if (selection) attempt('change', device.select({ ...selection, ...change }))
  }
  const tap = (channel: ChannelId) => {
    if (!selection) return
    attempt(
      'tap',
      device.tap(situation, { ...selection, channel }).then(() => {
        tick(selection.direction, channel)
        return navigator.vibrate?.(12)
      }),
    )
  }

  const message = messageOn(campaign, situation.today)
  const said = message && saidBy(message)
  const putAway = () => {
    hush(said)
    if (said) attempt('change', device.messageSeen(said))
  }

  return (
    <CountScreen
      situation={situation}
      unitButton={<UnitButton situation={situation} />}
      help={campaign && hasHelp(campaign) && <HelpButton campaign={campaign} />}
      now={now}
      numbers={ticked(numbers, selection?.direction ?? 'incoming')}
      selection={selection}
      onSelect={select}
      latest={latestEntry}
      onTap={tap}
      onRefine={(refinement) =>
        latestEntry && attempt('change', device.refine(latestEntry.id, refinement))
      }
      onUndo={() => latestEntry && attempt('change', device.undo(latestEntry.id))}
      unsent={unsent}
      sync={sync}
      trouble={trouble}
      rescue={<RescueButton />}
      footer={
        <PageLink className="button" data-look="plain" href={pages.settings}>
          {text.settings}
        </PageLink>
      }
      notices={
        <>
          <UpdateAnnouncement shown={situation} chosen={chosen} />
          {message && said !== situation.messageSeen && said !== hushed && (
            <MessageNotice message={message} onSeen={putAway} />
          )}
          {situation.lost && (
            <LostNotice lost={situation.lost} onSeen={() => attempt('change', device.lossSeen())} />
          )}
          {notices}
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
