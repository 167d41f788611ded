import { deviceHeader } from '../../contract/headers.ts'
import type { Storage } from '../outbox/storage.ts'
import type { Fetch } from '../sync/deliver.ts'

/**
 * Says with each request which device this database is of. A late answer can bring back the cookie of
 * a name that this browser had before: what is sent must not go by that one.
 */
export const asItself =
  (storage: Storage, fetch: Fetch): Fetch =>
  async (path, init) => {
    const device = await storage.read((tx) => tx.slot('epoch')).catch(() => undefined)
    if (device === undefined) return fetch(path, init)
    const headers = init.headers as Record<string, string>
    return fetch(path, { ...init, headers: { ...headers, [deviceHeader]: device } })
  }
