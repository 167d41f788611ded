import { useState } from 'react'
import { changesBetween } from '../../../domain/campaignChanges.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChangeList } from './ChangeList.tsx'
import { Dialog } from './Dialog.tsx'
import { NotSaved } from './NotSaved.tsx'
import { useDraft, useDraftStore } from './useDraft.ts'
import { useSaving } from './useSaving.ts'
import { useWhyNotSaved } from './useWhyNotSaved.ts'

/** Says what is not saved, and saves it: what others see already only after its list was read. */
export function SaveBar() {
  const { campaigns: text } = useStaffText()
  const store = useDraftStore()
  const changed = useDraft(({ base, campaign }) => campaign !== base.campaign)
  const seen = useDraft(({ base }) => base.campaign.status !== 'draft')
  const kept = useDraft(({ kept }) => kept)
  const [asking, ask] = useState<'save' | 'discard'>()
  const saving = useSaving()
  const save = () => {
    ask(undefined)
    saving.mutate(undefined)
  }
  const why = useWhyNotSaved()

  return (
    <>
      <NotSaved />
      <div className="editor-bar" data-changed={changed}>
        <p role="status">
          {saving.isPending
            ? text.bar.saving
            : changed
              ? (why ?? text.bar.unsaved)
              : saving.isSuccess
                ? text.bar.saved
                : ''}
        </p>
        {changed && (
          <>
            <p className="editor-safe" data-kept={kept}>
              {kept ? text.bar.safe : text.bar.notKept}
            </p>
            <Button onClick={() => ask('discard')}>{text.bar.undo}</Button>
            <Button
              look="main"
              aria-disabled={saving.isPending}
              onClick={() => {
                if (saving.isPending || store.findFaults()) return
                if (seen) ask('save')
                else save()
              }}
            >
              {text.bar.save}
            </Button>
          </>
        )}
      </div>
      {asking === 'save' && (
        <Dialog
          title={text.confirm.title}
          yes={text.confirm.yes}
          no={text.confirm.no}
          onYes={save}
          onNo={() => ask(undefined)}
        >
          <ChangeList changes={pending()} />
          <p>{text.confirm.reach}</p>
        </Dialog>
      )}
      {asking === 'discard' && (
        <Dialog
          title={text.bar.undoAsk}
          yes={text.bar.undoYes}
          no={text.confirm.no}
          onYes={() => {
            ask(undefined)
            saving.reset()
            store.discard()
          }}
          onNo={() => ask(undefined)}
        >
          <ChangeList changes={pending()} />
        </Dialog>
      )}
    </>
  )

  function pending() {
    const { base, campaign } = store.state()
    return changesBetween(base.campaign, campaign)
  }
}
