import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { storeFile } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { migrate } from '../store/migrations.ts'
import { type StoreName, storeName } from '../store/openStore.ts'
import { openSqlite } from '../store/sqlite.ts'
import { readerOn } from '../store/sqliteStatements.ts'
import { beginNewGeneration } from './newGeneration.ts'
import { noteIn, revocationsIn } from './revocations.ts'
import { checkCopy, flush, type StoreCopy } from './storeCopy.ts'

type Note = Parameters<typeof beginNewGeneration>[3]

export type Restored = StoreCopy & {
  /** Where the store lies that was replaced, if there was one. */
  aside: string | undefined
}

/**
 * Puts a backup in the place of the store. The copy is made ready under another name and takes its
 * place at once, so that at every moment one of the two is there whole. Whoever calls holds the
 * lock of the data directory.
 *
 * @throws ConfigProblem where the file is no whole store, or another one than is there
 */
export async function restoreStore({
  data,
  file,
  at,
  note,
}: {
  data: string
  file: string
  /** The moment, as it stands in the name under which the replaced store is kept. */
  at: string
  note?: Note
}): Promise<Restored> {
  if (!existsSync(file)) throw new ConfigProblem(`There is no file ${file}`)
  const store = storeFile(data)
  const before = await presentName(store)
  const ready = `${store}.restoring`
  const clean = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(ready + end, { force: true })
  }
  clean()
  try {
    copyFileSync(file, ready, constants.COPYFILE_FICLONE)
    const copy = await checkCopy(ready, file)
    refuseAnother(before, copy, store)
    const generation = await makeReady(data, ready, before?.generation ?? 0, note)
    const aside = existsSync(store) ? setAside(data, store, at) : undefined
    renameSync(ready, store)
    flush(data)
    return { ...copy, generation, aside }
  } finally {
    clean()
  }
}

/** The generation stands in the journal first: should the rest fail, no other store is ever named so. */
async function makeReady(
  data: string,
  ready: string,
  atLeast: number,
  note: Note,
): Promise<number> {
  const db = openSqlite(ready)
  let generation: number
  try {
    await migrate(db)
    generation = await beginNewGeneration(db, revocationsIn(data), atLeast, note)
    await noteIn(data)({ is: 'restored', generation })
  } finally {
    await db.close()
  }
  flush(ready)
  return generation
}

function refuseAnother(before: StoreName | undefined, copy: StoreCopy, store: string): void {
  if (!before || before.store === copy.store) return
  throw new ConfigProblem(
    `The backup is of store ${copy.store}, and ${store} is ${before.store}: devices that have joined\n` +
      'the one do not deliver to the other. If that is what you want, move the store away first.',
  )
}

/**
 * The name of the store that is to be replaced, with all of it brought into its one file. Undefined
 * where there is none, and where it is too damaged to say: then there is reason enough to restore.
 */
async function presentName(store: string): Promise<StoreName | undefined> {
  if (!existsSync(store)) return undefined
  try {
    const connection = new DatabaseSync(store, { timeout: 1000 })
    try {
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return await storeName(readerOn(connection))
    } finally {
      connection.close()
    }
  } catch {
    return undefined
  }
}

/** The store stays in its place as well until the restored one is put there. */
function setAside(data: string, store: string, at: string): string {
  const aside = join(data, `replaced-${at}`)
  mkdirSync(aside, { mode: 0o700 })
  // A log that is left lies beside a store that could not be opened. Read into another one, it
  // would damage that.
  for (const end of ['-wal', '-shm']) {
    if (existsSync(store + end)) renameSync(store + end, join(aside, basename(store) + end))
  }
  linkSync(store, join(aside, basename(store)))
  flush(aside)
  return aside
}
