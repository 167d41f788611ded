import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import type { DeskCampaign } from '../../../contract/desk.ts'
import type { CampaignId } from '../../../contract/id.ts'
import { campaignPages } from '../../../contract/pages.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { deskCampaignQuery } from '../deskQueries.ts'
import { useOwnAccount } from '../useOwnAccount.ts'
import { createDraftStore } from './draftStore.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { keptDrafts } from './keptDrafts.ts'
import { sections } from './sections.tsx'
import { DraftContext } from './useDraft.ts'
import { useKeeping } from './useKeeping.ts'

/** One campaign, to be edited section by section: a section that is not there leads to the first. */
export function EditorScreen({ id, slug }: { id: CampaignId; slug: string }) {
  const { campaigns: text } = useStaffText()
  const { data: read, error, refetch } = useQuery(deskCampaignQuery(id))
  if (!sections.some((section) => section.slug === slug)) {
    return <Redirect to={`${campaignPages}/${id}`} replace />
  }
  if (!read) {
    return <WaitingScreen title={text.title} error={error} again={() => void refetch()} />
  }
  return <Editor read={read} slug={slug} />
}

function Editor({ read, slug }: { read: DeskCampaign; slug: string }) {
  const account = useOwnAccount()
  const [store] = useState(() =>
    createDraftStore(read, account ? keptDrafts(() => localStorage, account) : undefined),
  )
  useKeeping(store)
  // Read anew, as when the tab is looked at again: somebody else may have saved.
  useEffect(() => store.meet(read), [store, read])
  return (
    <DraftContext value={store}>
      <EditorFrame slug={slug} />
    </DraftContext>
  )
}
