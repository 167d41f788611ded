import { storeNames } from './openDatabase.ts'

export type Stores = Record<(typeof storeNames)[number], IDBObjectStore>

/** What a request is answered. A transaction stays open for whoever awaits nothing else. */
export const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new DOMException('No answer')))
  })

/**
 * One transaction over everything there is. One that reads is over with its answer. One that writes is
 * over when it is on disk, and then its promise is the first to hear of it; where anything in it fails,
 * be it a request that nobody waits for, all of it is undone, and the reason is thrown.
 */
export const transact = <Result>(
  database: IDBDatabase,
  mode: 'readonly' | 'readwrite',
  work: (stores: Stores) => Promise<Result>,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    // Strict: the tick is shown only after the operating system was asked to flush. Chromium's
    // default has been relaxed since version 121.
    const transaction = database.transaction([...storeNames], mode, { durability: 'strict' })
    let isComplete = mode === 'readonly'
    let finish: (() => void) | undefined
    transaction.addEventListener('complete', () => {
      isComplete = true
      finish?.()
    })
    // The browser's own reason, such as a full disk, comes before what followed from it.
    const fail = (error?: unknown) =>
      reject(transaction.error ?? error ?? new DOMException('Broken off', 'AbortError'))
    transaction.addEventListener('abort', () => fail())

    const store = (name: keyof Stores) => transaction.objectStore(name)
    const stores = {
      entries: store('entries'),
      outbox: store('outbox'),
      counters: store('counters'),
      slots: store('slots'),
    }
    const run = async () => {
      try {
        const result = await work(stores)
        finish = () => resolve(result)
        if (isComplete) finish()
        // Nothing more is asked for: it need not wait until all that was has been answered.
        ended(() => transaction.commit())
      } catch (error) {
        ended(() => transaction.abort())
        fail(error)
      }
    }
    void run()
  })

/** It may be over already, for a reason that has been told. */
function ended(end: () => void): void {
  try {
    end()
  } catch {}
}
