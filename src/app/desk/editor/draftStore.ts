import type { Campaign } from '../../../contract/campaign.ts'
import type { DeskCampaign } from '../../../contract/desk.ts'
import { changesBetween } from '../../../domain/campaignChanges.ts'
import { conflictsBetween, merged, type Part } from '../../../domain/mergeCampaigns.ts'
import type { StaffProblemCode } from '../../staff/StaffProblem.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { KeptDraft, KeptDrafts } from './keptDrafts.ts'

/** The document as the server has it, and as it stands on the screen. */
export type DraftState = {
  base: DeskCampaign
  campaign: Campaign
  faults: readonly Fault[]
  /** What somebody else has saved, where it and what is written here cannot both stand. */
  conflict: { theirs: DeskCampaign; parts: readonly Part[] } | undefined
  /** Said once: somebody else's savings have been taken in, and nothing of one's own was touched. */
  takenIn: boolean
  /** Why the last saving came to nothing: another object each time, however often it fails alike. */
  stopped: { code: StaffProblemCode } | undefined
  /** False where the browser keeps nothing: then only this page holds what was written. */
  kept: boolean
}

export type DraftStore = ReturnType<typeof createDraftStore>

/** Writing waits until the hand rests: a key stroke costs the same however large the campaign is. */
const restMs = 600

/**
 * The draft of one campaign, outside React: screens subscribe to the part they show. Nothing here
 * ever lets go of what was written but a saving that the server has confirmed, or a person.
 */
export function createDraftStore(read: DeskCampaign, drafts: KeptDrafts | undefined) {
  const listeners = new Set<() => void>()
  let state = begin(read, drafts?.read(read.campaign.id))
  let waiting: ReturnType<typeof setTimeout> | undefined

  const put = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function keep(): void {
    clearTimeout(waiting)
    waiting = undefined
    const { base, campaign } = state
    const { id } = base.campaign
    if (!isChanged(state)) {
      const kept = drafts?.remove(id) ?? true
      // What was typed back to what it was needs no saving.
      if (campaign !== base.campaign || kept !== state.kept) {
        put({ campaign: base.campaign, kept, stopped: undefined })
      }
      return
    }
    const kept = drafts?.write(id, { base, campaign }) ?? false
    if (kept !== state.kept) put({ kept })
  }

  function edit(update: (campaign: Campaign) => Campaign): void {
    const campaign = update(state.campaign)
    if (campaign === state.campaign) return
    put({ campaign, takenIn: false })
    waiting ??= setTimeout(keep, restMs)
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change: edit,
    /** Writes down at once what waits: the page is going. */
    flush() {
      if (waiting !== undefined) keep()
    },
    /** Looks for what cannot be saved as it stands; true where there is any. */
    findFaults() {
      const faults = faultsIn(state.campaign)
      const isFaulty = faults.length > 0
      put({ faults, stopped: isFaulty ? { code: 'invalid' } : undefined })
      return isFaulty
    },
    faulty: (faults: readonly Fault[]) => put({ faults }),
    /** A saving came to nothing, whoever asked for it. */
    stop: (code: StaffProblemCode) => put({ stopped: { code } }),
    /** The server has what was written, up to what was written since. */
    saved(now: DeskCampaign, sent: Campaign) {
      const campaign = state.campaign === sent ? now.campaign : state.campaign
      put({ ...untroubled, base: now, campaign })
      keep()
    },
    /** Somebody else has saved: what does not meet is taken in, and the rest is a person's to say. */
    meet(theirs: DeskCampaign) {
      put(meeting(state, theirs))
      keep()
    },
    /** A person has said what stands, part by part. */
    settle(mine: readonly Part[]) {
      const { base, campaign, conflict } = state
      if (!conflict) return
      const { theirs } = conflict
      const settled = merged({ base: base.campaign, mine: campaign, theirs: theirs.campaign }, mine)
      put({ ...untroubled, base: theirs, campaign: settled, takenIn: state.takenIn })
      keep()
    },
    /** A person lets go of what was written. */
    discard() {
      put({ ...untroubled, campaign: state.base.campaign })
      keep()
    },
  }
}

const untroubled = { faults: [], conflict: undefined, takenIn: false, stopped: undefined }

/** What was kept is taken up again, also where the server has moved on since. */
function begin(read: DeskCampaign, kept: KeptDraft | undefined): DraftState {
  const fresh = { ...untroubled, kept: true }
  if (!kept) return { ...fresh, base: read, campaign: read.campaign }
  const before = { ...fresh, base: kept.base, campaign: kept.campaign }
  return kept.base.version === read.version ? { ...before, base: read } : meeting(before, read)
}

function meeting(state: DraftState, theirs: DeskCampaign): DraftState {
  if (theirs.version === state.base.version) {
    return { ...state, base: { ...theirs, campaign: state.base.campaign } }
  }
  const three = { base: state.base.campaign, mine: state.campaign, theirs: theirs.campaign }
  const parts = conflictsBetween(three)
  if (parts.length > 0) return { ...state, conflict: { theirs, parts } }
  const now = { base: theirs, campaign: merged(three, []) }
  const takenIn = isChanged(now)
  const campaign = takenIn ? now.campaign : theirs.campaign
  return { ...state, base: theirs, campaign, conflict: undefined, takenIn }
}

/** Whether anything is written that the server does not have. */
export const isChanged = ({ base, campaign }: Pick<DraftState, 'base' | 'campaign'>): boolean =>
  campaign !== base.campaign && changesBetween(base.campaign, campaign).length > 0
