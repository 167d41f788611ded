import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'

// VACUUM and not secure_delete: pages that were split before still hold copies of rows in the space
// between, which no later deletion touches.
const connection = new DatabaseSync(String(workerData), { timeout: 5000 })
try {
  connection.exec('VACUUM')
  const found = connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  if (found?.['busy'] !== 0)
    throw new Error('somebody reads the store: its log cannot be emptied now')
} finally {
  connection.close()
}
