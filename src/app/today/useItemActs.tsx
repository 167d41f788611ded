import { type ReactNode, useRef, useState } from 'react'
import { addingTo } from '../../domain/addingTo.ts'
import { useDevice } from '../DeviceContext.ts'
import { RescueButton } from '../rescue/RescueButton.tsx'
import { type Trouble, troubleOf } from '../tap/troubleOf.ts'
import { Notice } from '../ui/Notice.tsx'
import { ChangeSheet } from './ChangeSheet.tsx'
import type { Counting } from './counting.ts'
import type { Item } from './dayList.ts'
import { type Words, whatOf } from './naming.ts'
import type { TodayActs } from './todayActs.ts'

export type ItemActs = {
  onUndo: (item: Item) => void
  onAgain: (item: Item) => void
  onChange: (item: Item) => void
  mayAgain: (item: Item) => boolean
  mayChange: (item: Item) => boolean
}

const onePressMs = 500

/** Takes things back, brings them back and changes them; what is to be read aloud and what failed. */
export function useItemActs({
  situation,
  acts,
  naming,
}: {
  situation: Counting
  acts: TodayActs
  naming: Words
}): ItemActs & { said: string; notice: ReactNode } {
  const device = useDevice()
  const { today } = naming
  const [said, say] = useState('')
  const [trouble, setTrouble] = useState<Trouble['is']>()
  const [changing, change] = useState<Item['key']>()
  const [changed, setChanged] = useState<Item>()
  // The button that undoes is the one that brings back: two presses in a row are one act.
  const busy = useRef(new Set<Item['key']>())

  const attempt = async (item: Item, write: () => Promise<unknown>, words: string) => {
    if (busy.current.has(item.key)) return
    busy.current.add(item.key)
    try {
      await write()
      setTrouble(undefined)
      say(words)
    } catch (error) {
      setTrouble(troubleOf('change', error).is)
    }
    setTimeout(() => busy.current.delete(item.key), onePressMs)
  }
  const undo = (item: Item) =>
    void attempt(item, () => device.undo(item.record.id), today.undone(whatOf(naming, item.entry)))

  const isHere = ({ entry }: Item) =>
    entry.unit === situation.unit.id && entry.campaign === situation.campaign?.id
  // What is written once more is no stricter judged than what is added: where the device joined later
  // than the day, the server would say the same again.
  const mayAgain = (item: Item) =>
    situation.credential === 'good' &&
    (isHere(item)
      ? addingTo(item.entry.day, {
          campaign: situation.campaign,
          today: situation.today,
          enrolledFrom: item.entry.day,
        }).is === 'open'
      : situation.otherUnits.some(({ id }) => id === item.entry.unit))

  const notice = (
    <>
      {trouble && (
        <Notice tone="alarm" title={today.failed.title}>
          <p>{today.failed[trouble]}</p>
          {trouble === 'storage_full' && <RescueButton />}
        </Notice>
      )}
      {changing && changed && situation.campaign && (
        <ChangeSheet
          item={changed}
          campaign={situation.campaign}
          naming={naming}
          onTrouble={(error) => setTrouble(troubleOf('change', error).is)}
          onUndo={() => {
            change(undefined)
            undo(changed)
          }}
          onClose={() => {
            change(undefined)
            focusItem(changed.key)
          }}
        />
      )}
    </>
  )
  return {
    said,
    notice,
    onUndo: undo,
    onAgain: (item) =>
      void attempt(
        item,
        () => acts.countAgain(situation, item.record.id),
        item.entry.is === 'quiet'
          ? today.saidAgain
          : today.countedAgain(whatOf(naming, item.entry)),
      ),
    onChange: (item) => {
      setChanged(item)
      change(item.key)
    },
    mayAgain,
    mayChange: (item) => isHere(item) && situation.credential === 'good',
  }
}

/** Changed things may stand in another row: the focus goes there. */
const focusItem = (key: Item['key']) =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-item='${key}']`)?.focus({ preventScroll: true }),
  )
