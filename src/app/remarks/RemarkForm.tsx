import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { NewRemark, Remark } from '../../contract/remark.ts'
import { Text } from '../../contract/text.ts'
import type { Day } from '../../contract/time.ts'
import { Dialog } from '../desk/editor/Dialog.tsx'
import { ProblemNotice } from '../staff/ProblemNotice.tsx'
import { useOneAtATime } from '../staff/useOneAtATime.ts'
import { capital } from '../staff/capital.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { beginnings, endsAfter, placeOf, placesToChoose } from './remarkChoices.ts'
import { remarksQuery, saveRemark } from './remarksApi.ts'

const longest = 200

/** Writes a remark, or another in its place. */
export function RemarkForm({
  campaign,
  remark,
  begin,
  onClose,
}: {
  campaign: Campaign
  /** The one that is written anew. */
  remark: Remark | undefined
  /** Where a new one begins: what the board is of. */
  begin: Pick<NewRemark, 'units' | 'from' | 'to'>
  onClose: () => void
}) {
  const words = useStaffText()
  const { form, ...said } = words.remarks
  const id = useId()
  const places = placesToChoose(campaign, words, remark?.units)
  const [place, setPlace] = useState(placeOf(places, remark?.units ?? begin.units)?.key)
  const [text, setText] = useState(remark?.text ?? '')
  const [from, setFrom] = useState<Day>(remark?.from ?? begin.from)
  const [to, setTo] = useState<Day>(remark?.to ?? begin.to)
  const [time, setTime] = useState(remark?.time)
  const [wrong, setWrong] = useState(false)
  const days = [...new Set(campaign.days.count)].toSorted()
  const queries = useQueryClient()
  const saving = useOneAtATime<Remark, NewRemark>({
    mutationFn: (body) => saveRemark(campaign.id, remark?.id, body),
    onSuccess: async () => {
      onClose()
      await queries.invalidateQueries(remarksQuery(campaign.id))
    },
  })

  function save() {
    const read = Text.safeParse(text)
    setWrong(!read.success)
    if (!read.success) {
      document.getElementById(`${id}-text`)?.focus()
      return
    }
    const units = places.find(({ key }) => key === place)?.units ?? []
    saving.mutate({ units, from, to, ...(time && { time }), text: read.data })
  }

  const select = (name: string, value: string, set: (value: string) => void, all: ReactNode) => (
    <label>
      <span>{name}</span>
      <select value={value} onChange={({ target }) => set(target.value)}>
        {all}
      </select>
    </label>
  )
  const daysFrom = (first: Day | undefined) =>
    days
      .filter((day) => first === undefined || day >= first)
      .map((day) => (
        <option key={day} value={day}>
          {capital(said.day(day))}
        </option>
      ))
  const clocks = (all: readonly string[]) =>
    all.map((clock) => (
      <option key={clock} value={clock}>
        {said.hour(clock)}
      </option>
    ))

  return (
    <Dialog
      title={remark ? form.titleEdit : form.titleNew}
      yes={form.save}
      no={form.cancel}
      busy={saving.isPending}
      onYes={save}
      onNo={onClose}
    >
      <div className="remark-form">
        <label className="remark-text">
          <span>{form.text}</span>
          <input
            id={`${id}-text`}
            maxLength={longest}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            aria-invalid={wrong}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <p id={`${id}-hint`} className="remark-quiet">
          {form.hint} {form.left(longest - text.length)}.
        </p>
        <p role="alert" className="remark-wrong">
          {wrong && !Text.safeParse(text).success && form.wrong(text)}
        </p>
        {select(
          form.where,
          place ?? '',
          setPlace,
          places.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          )),
        )}
        <div className="remark-pair">
          {select(
            form.from,
            from,
            (day) => {
              setFrom(day as Day)
              if (day > to) setTo(day as Day)
            },
            daysFrom(undefined),
          )}
          {select(form.to, to, (day) => setTo(day as Day), daysFrom(from))}
        </div>
        <div className="remark-pair">
          {select(
            form.fromTime,
            time?.from ?? '',
            (clock) => {
              const [first = '24:00', second = first] = endsAfter(clock)
              const end = time && time.to > clock ? time.to : second
              setTime(clock === '' ? undefined : { from: clock, to: end })
            },
            <>
              <option value="">{form.wholeDay}</option>
              {clocks(beginnings)}
            </>,
          )}
          {time &&
            select(
              form.toTime,
              time.to,
              (clock) => setTime({ from: time.from, to: clock }),
              clocks(endsAfter(time.from)),
            )}
        </div>
        {saving.error && <ProblemNotice error={saving.error} />}
      </div>
    </Dialog>
  )
}
