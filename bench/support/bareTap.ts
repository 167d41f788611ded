import type { Page } from '@playwright/test'

/**
 * The baseline of a tap: the same writes in one bare, strict transaction, in the same page but with
 * nothing around it: no click, no library, no screen. Milliseconds from its start to its end.
 */
export const tapBarely = (
  page: Page,
  many: number,
  pauseMs: readonly [number, number],
): Promise<number[]> =>
  page.evaluate(
    async ([times, [shortest, longest]]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('bare', 1)
        opening.onupgradeneeded = () => {
          const made = opening.result
          made.createObjectStore('entries', { keyPath: 'id' }).createIndex('day', 'day')
          const outbox = made.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true })
          outbox.createIndex('id', 'id', { unique: true })
          made.createObjectStore('counters', { keyPath: 'key' })
          made.createObjectStore('slots', { keyPath: 'name' })
        }
        opening.addEventListener('success', () => resolve(opening.result))
        opening.addEventListener('error', () => reject(new Error('the database was not opened')))
      })
      const tap = (id: string) =>
        new Promise<void>((resolve, reject) => {
          const names = ['entries', 'outbox', 'counters', 'slots']
          const tx = db.transaction(names, 'readwrite', { durability: 'strict' })
          const [slots, counters] = [tx.objectStore('slots'), tx.objectStore('counters')]
          const day = '2026-10-20'
          const entry = {
            v: '1.0',
            id,
            is: 'contact',
            campaign: 'efteraar',
            unit: 'unit_000',
            day,
            time: '2026-10-20T08:00Z',
            taskArea: 'area_000',
            channel: 'phone',
            direction: 'incoming',
            marks: [],
            quantity: 1,
            said: 'count',
            entered: 'at_once',
          }
          tx.objectStore('outbox').add({ id }).onsuccess = () =>
            tx
              .objectStore('entries')
              .put({ id, day, order: 1, state: 'free', entry, standing: true })
          const waiting = slots.get('waiting')
          waiting.onsuccess = () =>
            slots.put({ name: 'waiting', value: (waiting.result?.value ?? 0) + 1 })
          const counter = counters.get('phone')
          counter.onsuccess = () => counters.put({ key: 'phone', n: (counter.result?.n ?? 0) + 1 })
          slots.put({ name: 'strip', value: { entry: id, untilMs: 0 } })
          tx.addEventListener('complete', () => resolve())
          tx.addEventListener('abort', () => reject(new Error('nothing was stored')))
        })
      const ms: number[] = []
      for (let nth = 0; nth < times; nth += 1) {
        const start = performance.now()
        await tap(crypto.randomUUID())
        ms.push(performance.now() - start)
        await new Promise((go) => setTimeout(go, shortest + (longest - shortest) * Math.random()))
      }
      db.close()
      return ms
    },
    [many, pauseMs] as const,
  )
