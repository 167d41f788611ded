import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { instantOf } from '../../domain/moment.ts'
import { noteRestore } from '../audit/noteRestore.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { holdData, nowMs, openParts, random } from '../main.ts'
import { beginNewGeneration } from '../ops/newGeneration.ts'
import { restoreStore } from '../ops/restoreStore.ts'
import { noteIn, revocationsIn } from '../ops/revocations.ts'

const afterwards =
  'Every device sends again by itself what the store lacks, at the latest when it is next opened.\n' +
  'What was set up or decided after the backup is not in it: accounts, invites, campaigns.\n'

/**
 * `npm run restore -- FILE`: puts a backup in the place of the store. On PostgreSQL, which is
 * restored by its own tools, `npm run restore -- after-postgres` does what has to follow.
 */
export async function restore(config: Config, [file]: readonly string[]): Promise<void> {
  if (config.postgres) return afterPostgres(config, file)
  if (file === undefined) throw new ConfigProblem('Usage: npm run restore -- FILE')
  const release = holdData(config.data)
  try {
    const at = instantOf(nowMs()).replaceAll(/[:.]/g, '')
    const restored = await restoreStore({
      ...{ data: config.data, file, at },
      note: noteRestore(random, nowMs()),
    })
    const { store, generation, entries, upTo, aside } = restored
    process.stdout.write(
      `Restored: store ${store} with ${entries} entries${upTo ? `, received up to ${upTo}` : ''}. ` +
        `It is generation ${generation} from now on.\n` +
        `${aside ? `What was there before lies in ${aside}.\n` : ''}${afterwards}`,
    )
    if (!existsSync(join(config.data, 'installation.key'))) {
      process.stdout.write(
        `There is no installation.key in ${config.data}. Copy the old one there before you start the\n` +
          'server: with a new one no device is recognised, and no invite code works.\n',
      )
    }
  } finally {
    release()
  }
}

async function afterPostgres(config: Config, word: string | undefined): Promise<void> {
  if (word !== 'after-postgres') {
    throw new ConfigProblem(
      'Restore PostgreSQL with its own tools; then: npm run restore -- after-postgres',
    )
  }
  const { db } = await openParts(config)
  const note = noteRestore(random, nowMs())
  try {
    const generation = await beginNewGeneration(db, revocationsIn(config.data), 0, note)
    await noteIn(config.data)({ is: 'restored', generation })
    process.stdout.write(`The store is generation ${generation} from now on.\n${afterwards}`)
  } finally {
    await db.close()
  }
}
