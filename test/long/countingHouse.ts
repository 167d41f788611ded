import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { dayOf } from '../../src/domain/moment.ts'
import { aCampaign } from '../support/builders.ts'
import { aDataDirectory, runCommand, startProcess } from '../support/serverProcess.ts'

/** A data directory with a campaign that counts today, made by the commands an administrator has. */
export async function aCountingHouse() {
  const data = aDataDirectory()
  const { directory } = data
  const today = dayOf(Date.now())
  const file = join(directory, 'campaign.json')
  const days = { trial: [], count: [today], closing: today }
  writeFileSync(file, JSON.stringify({ ...aCampaign(), days }))
  await command('campaign', 'import', file)

  async function command(...words: string[]): Promise<string> {
    const { code, said, complained } = await runCommand([...words, '--data', directory])
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${said}${complained}`)
    return said
  }

  return {
    discard: data.discard,
    start: () => startProcess(directory, ['--log-level', 'error']),
    /** The 10-character code of an invite to the unit `desk`. */
    async code(): Promise<string> {
      return /code\s+(\S+)/.exec(await command('invite', 'desk'))?.[1] ?? ''
    },
    /** The secret of a link that signs a coordinator in. */
    async coordinator(): Promise<string> {
      return /#k=(\S+)/.exec(await command('first-coordinator'))?.[1] ?? ''
    },
    /** Throws where a tally differs from its entries. */
    recount: () => command('recount'),
    /** What the file holds, read past the program: ids that count, and the sum of the tallies. */
    onDisk() {
      const db = new DatabaseSync(join(directory, 'store.db'), { readOnly: true })
      try {
        const entries = db.prepare(
          `SELECT lower(hex(id)) AS id, quantity FROM entry WHERE kind = 'contact' AND counted = 1`,
        )
        const tally = db.prepare('SELECT coalesce(sum(n), 0) AS n FROM tally_coarse')
        return {
          counted: entries.all() as { id: string; quantity: number }[],
          tallied: Number(tally.get()?.['n']),
        }
      } finally {
        db.close()
      }
    },
  }
}

export type CountingHouse = Awaited<ReturnType<typeof aCountingHouse>>
