import { Worker } from 'node:worker_threads'

/**
 * Writes the file anew and empties its log, so that no free page, no gap in a page and no frame of
 * the log keeps an old value. On a thread of its own: the server answers meanwhile.
 */
export const scrubSqlite = (file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./scrubWorker.ts', import.meta.url), { workerData: file })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`scrubbing ended with ${code}`))
    })
  })
