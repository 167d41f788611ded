import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../campaigns/Field.tsx'
import { useDraft, useDraftStore } from '../../editor/useDraft.ts'
import type { TypedDraft } from '../../typedDraft.ts'
import { readList } from './decodeSheet.ts'
import type { PlanOf } from './ImportList.tsx'
import { ImportPreview } from './ImportPreview.tsx'

/** Where a list is pasted or a file is chosen, and what it would do. */
export function ListForm({
  of,
  plan,
  draft,
  onTakeIn,
}: {
  of: 'units' | 'taskAreas'
  plan: PlanOf
  draft: TypedDraft<string>
  onTakeIn: (list: string) => void
}) {
  const { lists: text } = useStaffText().catalogue
  const id = useId()
  const [list, put] = useState(() => draft.read() ?? '')
  const [unread, setUnread] = useState<'tooLarge' | 'unreadable'>()
  // A long list is worked out when the hand rests, not under each key.
  const rested = useDeferredValue(list)
  const planned = usePlan(plan, rested)
  const isReady = planned && planned.faults.length === 0 && planned.lines.some(isNews)

  function write(typed: string): void {
    put(typed)
    if (typed === '') draft.forget()
    else draft.keep(typed)
  }
  async function choose(file: File | undefined): Promise<void> {
    if (!file) return
    const found = await readList(file)
    setUnread(found.is === 'read' ? undefined : found.is)
    if (found.is === 'read') write(found.text)
  }
  return (
    <form
      className="list-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onTakeIn(list)
      }}
    >
      <p className="item-why">{text[of].columns}</p>
      <Field id={`${id}-list`} label={text.paste} hint={text.pasteHint}>
        {(described) => (
          <textarea
            {...described}
            rows={8}
            wrap="off"
            spellCheck={false}
            value={list}
            onChange={({ target }) => write(target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        <Field id={`${id}-file`} label={text.file} errors={unread ? [text[unread]] : []}>
          {(described) => (
            <input
              {...described}
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              onChange={({ target }) => void choose(target.files?.[0])}
            />
          )}
        </Field>
      </div>
      {planned && <ImportPreview plan={planned} />}
      {list !== '' && (
        <div className="list-ways">
          <Button onClick={() => write('')}>{text.clear}</Button>
          {isReady && <Button type="submit">{text.takeIn}</Button>}
        </div>
      )}
    </form>
  )
}

const isNews = ({ is }: { is: string }) => is !== 'same'

/** What the list would do to the draft as it stands; nothing while there is none. */
function usePlan(plan: PlanOf, list: string) {
  const store = useDraftStore()
  const campaign = useDraft(({ campaign }) => campaign)
  return useMemo(
    () => (list.trim() === '' ? undefined : plan({ ...store.state(), campaign }, list)),
    [plan, store, campaign, list],
  )
}
