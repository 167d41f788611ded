import { importCampaign } from '../campaign/importCampaign.ts'
import { readCampaignFile } from '../campaign/readCampaignFile.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { withStore } from './withStore.ts'

/** `npm run campaign -- import FILE`: takes a campaign into the store, as new or as a new version. */
export async function campaign(config: Config, [verb, file]: readonly string[]): Promise<void> {
  if (verb !== 'import' || file === undefined) {
    throw new ConfigProblem('Usage: npm run campaign -- import FILE')
  }
  const read = readCampaignFile(file)
  const { version } = await withStore(config, ({ db, shelf, random, nowMs }, { id }) =>
    importCampaign(db, shelf, id, read, { nowMs: nowMs(), random }),
  )
  process.stdout.write(`${read.name} (${read.id}) is in, as version ${version}.\n`)
}
