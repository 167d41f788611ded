import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { ConfigProblem } from '../configProblem.ts'
import { checkCopy, flush, type StoreCopy } from './storeCopy.ts'

/** All pages in one step are one state of the store; writers go on meanwhile, as WAL has it. */
const allPages = 2 ** 31 - 1

/**
 * Copies the store's file while a server writes to it, checks the copy, and only then gives it its
 * name: whatever bears the name is whole.
 *
 * @throws ConfigProblem where there is no store, or the copy is damaged
 */
export async function backUpStore(store: string, target: string): Promise<StoreCopy> {
  if (!existsSync(store)) throw new ConfigProblem(`There is no store at ${store} yet`)
  if (!existsSync(dirname(resolve(target)))) {
    throw new ConfigProblem(`There is no directory ${dirname(resolve(target))}`)
  }
  if (resolve(target) === resolve(store)) {
    throw new ConfigProblem('A backup must not take the place of the store itself')
  }
  const part = `${target}.part`
  rmSync(part, { force: true })
  const connection = new DatabaseSync(store, { readOnly: true })
  try {
    await backup(connection, part, { rate: allPages })
    const copy = await checkCopy(part)
    renameSync(part, target)
    flush(dirname(resolve(target)))
    return copy
  } finally {
    connection.close()
    rmSync(part, { force: true })
  }
}
