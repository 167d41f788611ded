import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayOf } from '../../src/domain/moment.ts'
import { aCampaign } from '../support/builders.ts'
import { aDataDirectory, type Footing, runCommand, startProcess } from '../support/serverProcess.ts'
import { bareFile, bareTables } from './bareStore.ts'

export type CountingHouse = Awaited<ReturnType<typeof aCountingHouse>>

/** A data directory with a campaign that counts today, made by the commands an administrator has. */
export async function aCountingHouse({
  directory: given,
  ...footing
}: Footing & { directory?: string } = {}) {
  const data = given === undefined ? aDataDirectory() : undefined
  const directory = given ?? data?.directory ?? ''
  const today = dayOf(Date.now())
  const file = join(directory, 'campaign.json')
  const days = { trial: [], count: [today, addDays(today, 1)], closing: addDays(today, 1) }
  writeFileSync(file, JSON.stringify({ ...aCampaign(), departments: crowded(), days }))
  await command('campaign', 'import', file)

  async function command(...words: string[]): Promise<string> {
    const { code, said, complained } = await runCommand([...words, '--data', directory], footing)
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${said}${complained}`)
    return said
  }

  return {
    directory,
    discard: () => data?.discard(),
    /** A server on it, from other sources or by way of another address where these are named. */
    start: (other: Footing = {}) =>
      startProcess(directory, ['--log-level', 'error'], { ...footing, ...other }),
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
    /** What the store holds, read past the program. */
    held: () =>
      footing.store === undefined
        ? bareFile(join(directory, 'store.db'))
        : bareTables(footing.store),
  }
}

/** The departments, with so many people in each unit that one code serves all the phones of a run. */
const crowded = () =>
  aCampaign().departments.map((department) => ({
    ...department,
    units: department.units.map((unit) => ({ ...unit, people: 900 })),
  }))
