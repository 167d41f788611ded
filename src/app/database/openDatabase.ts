/**
 * The version of the schema. The app stood on Dexie once, which writes its version 1 as ten: what
 * devices hold from then is read on, and a tab from then may still be open beside this one.
 */
const version = 10

export const storeNames = ['entries', 'outbox', 'counters', 'slots'] as const

/** Only ever adds: an app from before may be writing to what a newer one has made. */
function addWhatIsMissing(database: IDBDatabase): void {
  const make = (name: (typeof storeNames)[number], options: IDBObjectStoreParameters) =>
    database.objectStoreNames.contains(name) ? undefined : database.createObjectStore(name, options)
  make('entries', { keyPath: 'id' })?.createIndex('day', 'day')
  make('outbox', { keyPath: 'order', autoIncrement: true })?.createIndex('id', 'id', {
    unique: true,
  })
  make('counters', { keyPath: 'key' })
  make('slots', { keyPath: 'name' })
}

/**
 * Opens the database, or makes it.
 *
 * @param gone told when the connection has ended without having been asked to
 */
export async function openDatabase(name: string, gone: () => void): Promise<IDBDatabase> {
  try {
    return await open(name, gone, version)
  } catch (error) {
    const why = error instanceof Error ? error.name : ''
    // A newer app has let it grow, and only added to it: it is opened as it is.
    if (why === 'VersionError') return open(name, gone)
    // Chromium says so now and then after a long sleep, and opens it at the next try.
    if (why === 'UnknownError') return open(name, gone, version)
    throw error
  }
}

const open = (name: string, gone: () => void, at?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, at)
    request.addEventListener('upgradeneeded', () => addWhatIsMissing(request.result))
    request.addEventListener('error', () => reject(request.error ?? new DOMException('Not opened')))
    request.addEventListener('success', () => {
      const database = request.result
      // Whoever wants to let it grow, or to delete it, must not have to wait for this tab.
      database.addEventListener('versionchange', () => {
        database.close()
        gone()
      })
      database.addEventListener('close', gone)
      resolve(database)
    })
  })
