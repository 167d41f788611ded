import { useEffect } from 'react'
import { type DraftStore, isChanged } from './draftStore.ts'

/** Writes the draft down whenever the page may go, and asks before one goes that nothing else holds. */
export function useKeeping(store: DraftStore) {
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      store.flush()
      if (!store.state().kept && isChanged(store.state())) event.preventDefault()
    }
    addEventListener('pagehide', store.flush)
    addEventListener('beforeunload', hold)
    document.addEventListener('visibilitychange', store.flush)
    return () => {
      removeEventListener('pagehide', store.flush)
      removeEventListener('beforeunload', hold)
      document.removeEventListener('visibilitychange', store.flush)
      // Also when the session has run out and another screen takes this one's place.
      store.flush()
    }
  }, [store])
}
