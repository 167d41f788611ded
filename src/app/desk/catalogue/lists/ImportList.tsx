import { useId, useState } from 'react'
import * as z from 'zod/mini'
import type { Campaign } from '../../../../contract/campaign.ts'
import type { ImportPlan } from '../../../../domain/catalogue/importPlan.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import type { DraftState } from '../../editor/draftStore.ts'
import { useDraftStore } from '../../editor/useDraft.ts'
import { typedDraft } from '../../typedDraft.ts'
import { useOwnAccount } from '../../useOwnAccount.ts'
import { countsOf } from './countsOf.ts'
import { ListForm } from './ListForm.tsx'
import { Undo } from './Undo.tsx'
import './lists.css'

/** Works out what a list would do to the draft as it stands. */
export type PlanOf = (state: DraftState, list: string) => ImportPlan<Campaign>

/**
 * A list from a spreadsheet: pasted or read from a file, looked over, and taken into the draft as a
 * whole or not at all. It can be undone for as long as nothing else was written since.
 */
export function ImportList({ of, plan }: { of: 'units' | 'taskAreas'; plan: PlanOf }) {
  const { lists: text } = useStaffText().catalogue
  const store = useDraftStore()
  const own = useOwnAccount()
  const [draft] = useState(() =>
    typedDraft(`list-${of}.${store.state().campaign.id}`, own, z.string()),
  )
  const [isOpen, open] = useState(() => draft.read() !== undefined)
  const [said, say] = useState('')
  const [taken, take] = useState<{ before: Campaign; after: Campaign }>()
  const body = useId()

  function takeIn(list: string): void {
    const before = store.state().campaign
    const { after, faults, lines } = plan(store.state(), list)
    if (faults.length > 0) return
    store.change(() => after)
    const { added, changed } = countsOf(lines)
    say(text.tookIn(added, changed))
    take({ before, after })
    draft.forget()
    open(false)
  }
  function undo(): void {
    if (!taken) return
    store.change((now) => (now === taken.after ? taken.before : now))
    say(text.undone)
    take(undefined)
  }
  return (
    <section className="list">
      <Button
        look="plain"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => open(!isOpen)}
      >
        {text[of].open}
      </Button>
      <div id={body} hidden={!isOpen}>
        {isOpen && <ListForm of={of} plan={plan} draft={draft} onTakeIn={takeIn} />}
      </div>
      <p role="status" className="items-said">
        {said}
      </p>
      {taken && <Undo after={taken.after} onUndo={undo} />}
    </section>
  )
}
