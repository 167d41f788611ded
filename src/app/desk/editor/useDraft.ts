import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import { useStaffText } from '../../text/useStaffText.ts'
import type { DraftState, DraftStore } from './draftStore.ts'
import { faultsAt } from './fault.ts'
import { faultWords } from './faultWords.ts'

export const DraftContext = createContext<DraftStore | undefined>(undefined)

/** The store of the draft that is being edited, for what saves and settles. */
export function useDraftStore(): DraftStore {
  const store = use(DraftContext)
  if (!store) throw new Error('no campaign is being edited above this screen')
  return store
}

/** One part of the draft: the screen is drawn anew only when that part is another. */
export function useDraft<Selected>(select: (state: DraftState) => Selected): Selected {
  const store = useDraftStore()
  return useSyncExternalStore(store.subscribe, () => select(store.state()))
}

/** Asks what is wrong at a place, as `departments[0].units[2].name`, in the reader's language. */
export function useErrorsAt(): (path: string) => string[] {
  const { campaigns: text } = useStaffText()
  const faults = useDraft(({ faults }) => faults)
  return useCallback(
    (path) => faultsAt(faults, path).map((message) => faultWords(text, message)),
    [faults, text],
  )
}
