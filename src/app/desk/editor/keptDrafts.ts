import * as z from 'zod/mini'
import { DeskCampaign, DeskDocument } from '../../../contract/desk.ts'
import type { AccountId, CampaignId } from '../../../contract/id.ts'

/**
 * A draft as the browser keeps it. What is half written need not be well-formed, so only the shape
 * that the screens rely on is asked for.
 */
export type KeptDraft = { base: DeskCampaign; campaign: z.infer<typeof DeskDocument> }

const KeptText = z.object({ base: DeskCampaign, campaign: z.looseObject({ id: z.string() }) })

export type KeptDrafts = {
  read: (id: CampaignId) => KeptDraft | undefined
  /** False where the browser would not keep it. */
  write: (id: CampaignId, draft: KeptDraft) => boolean
  remove: (id: CampaignId) => boolean
}

/** The drafts of one account in this browser. Nobody else who signs in here is shown them. */
export function keptDrafts(storage: () => Storage, account: AccountId): KeptDrafts {
  const keyOf = (id: CampaignId) => `taellevaerk.draft/1 ${account} ${id}`
  const attempt = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch {
      // Storage that is full or switched off: the screen says that only this page holds the draft.
      return false
    }
  }
  return {
    read(id) {
      const text = textAt(storage, keyOf(id))
      return text === null ? undefined : (parsed(text) as KeptDraft | undefined)
    },
    write: (id, draft) => attempt(() => storage().setItem(keyOf(id), JSON.stringify(draft))),
    remove: (id) => attempt(() => storage().removeItem(keyOf(id))),
  }
}

function textAt(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key)
  } catch {
    return null
  }
}

function parsed(text: string) {
  try {
    return KeptText.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
