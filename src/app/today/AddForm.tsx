import { type FormEvent, useId, useRef, useState } from 'react'
import type { Day } from '../../contract/time.ts'
import { addingTo } from '../../domain/addingTo.ts'
import type { Selection } from '../counter.ts'
import { RescueButton } from '../rescue/RescueButton.tsx'
import { favouritesFirst } from '../tap/favouritesFirst.ts'
import { troubleOf } from '../tap/troubleOf.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type Batch, standpointOf } from './afterwards.ts'
import { BatchFields } from './BatchFields.tsx'
import type { Counting } from './counting.ts'
import { batchWords, type Words } from './naming.ts'
import { type TodayActs, UnknownEnd } from './todayActs.ts'
import { numberIn, useBatch } from './useBatch.ts'
import { whyShut } from './whyShut.ts'

/** So many at once are asked about. */
const large = 50

type Props = {
  situation: Counting
  acts: TodayActs
  naming: Words
  now: number
  enrolledFrom: Day | undefined
  selection: Selection | undefined
  onClose: () => void
}

/** Contacts that were not counted when they came; where none can be, why not. */
export function AddForm(props: Props) {
  const { situation, naming, enrolledFrom, selection } = props
  const { campaign } = situation
  const shut = whyShut(situation, standpointOf(situation, enrolledFrom), naming)
  if (!shut && campaign && selection) {
    return <OpenForm {...props} campaign={campaign} selection={selection} />
  }
  return <Notice>{shut ?? naming.today.why.no_campaign}</Notice>
}

type Outcome = { said?: string; alarm?: string; title?: string; full?: boolean }

function OpenForm(
  props: Props & { campaign: NonNullable<Counting['campaign']>; selection: Selection },
) {
  const { situation, acts, naming, now, enrolledFrom, campaign, selection, onClose } = props
  const { today, text } = naming
  const heading = useId()
  const standpoint = standpointOf(situation, enrolledFrom)
  const { batch, change } = useBatch(campaign, selection, standpoint, now)
  const [asked, setAsked] = useState(false)
  const [wrong, setWrong] = useState(false)
  const [saving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({})
  // The id is settled before the first try: however often this is sent, it is one entry.
  const id = useRef(acts.newId())
  const busy = useRef(false)
  const quantity = numberIn(batch)
  const adding = addingTo(batch.day, standpoint)
  const { typed: _typed, ...kind } = batch
  const wordsOf = (each: Batch) => batchWords(naming, campaign, each, situation.today)
  const words = wordsOf({ ...kind, quantity })

  const add = async () => {
    const told = await acts.add(situation, { ...kind, quantity }, id.current)
    if (told.is !== 'taken_back') return told
    // An earlier try was saved after all and has been taken back since: this is another batch.
    id.current = acts.newId()
    return acts.add(situation, { ...kind, quantity }, id.current)
  }

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The second half of a double press, after the first has been saved and emptied the number.
    if (busy.current || (outcome.said !== undefined && batch.typed === '')) return
    setOutcome({})
    setWrong(quantity < 1)
    if (quantity < 1) {
      event.currentTarget.querySelector('input')?.focus()
      return
    }
    if (quantity > large && !asked) return setAsked(true)
    busy.current = true
    setSaving(true)
    try {
      const told = await add()
      if (told.is === 'shut') setOutcome({ alarm: today.why[told.why] })
      else if (told.is === 'told') {
        const stands = wordsOf(told.stands)
        id.current = acts.newId()
        change({ typed: '' })
        setAsked(false)
        setOutcome({
          said: stands === words ? today.add.saved(stands) : today.add.savedBefore(stands, words),
        })
      }
    } catch (error) {
      const { is } = troubleOf('change', error)
      setOutcome(
        error instanceof UnknownEnd
          ? { title: today.add.unknown, alarm: today.add.unknownWhat }
          : { alarm: today.failed[is], full: is === 'storage_full' },
      )
    } finally {
      busy.current = false
      setSaving(false)
    }
  }

  return (
    <form
      className="today-form"
      aria-labelledby={heading}
      noValidate
      onSubmit={(event) => void save(event)}
    >
      <h2 id={heading}>{today.add.title}</h2>
      <p>{today.add.lead}</p>
      <BatchFields
        {...{ campaign, naming, standpoint, now, batch, wrong }}
        areas={favouritesFirst(campaign, situation.learnt)}
        onChange={(changes) => {
          setWrong(false)
          setOutcome({})
          change(changes)
        }}
      />
      {quantity > 0 && <p className="today-becomes">{today.add.becomes(words)}</p>}
      {adding.is === 'open' && adding.trial && <p>{today.add.trial}</p>}
      {adding.is === 'open' && adding.late && <p>{today.add.late}</p>}
      <div role="status">
        {asked && quantity > large && <Notice>{today.add.large(quantity)}</Notice>}
        {outcome.said && <Notice>{outcome.said}</Notice>}
      </div>
      {outcome.alarm && (
        <Notice tone="alarm" title={outcome.title ?? today.failed.title}>
          <p>{outcome.alarm}</p>
          {outcome.full && <RescueButton />}
        </Notice>
      )}
      <div className="today-buttons">
        <Button type="submit" look="main" aria-disabled={saving}>
          {saving
            ? today.add.saving
            : asked && quantity > large
              ? today.add.saveLarge(quantity)
              : quantity > 0
                ? today.add.save(quantity)
                : text.strip.save}
        </Button>
        <Button onClick={onClose}>{today.add.close}</Button>
      </div>
    </form>
  )
}
