import { createHash } from 'node:crypto'
import type { Campaign } from '../../contract/campaign.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { type CampaignIndex, indexOf } from '../../domain/campaignIndex.ts'
import { type FigureSet, figureSetsOf } from '../../domain/figureSets.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { readFigureSets, saveFigureSets } from './figureSets.ts'

/** A campaign as stored, with the number of its present version and of its last sign-off. */
export type Shelved = CampaignIndex & {
  version: number
  signedOff: number
  /** The day on which it was locked. */
  lockedOn: Day | undefined
  /** The Sunday up to which its weeks keep how their figures are shown. */
  settledTo: Day | undefined
  /** Which of its units stand together in this week's figures while one of them is small. */
  sets: readonly FigureSet[]
}

type CampaignRow = {
  id: string
  version: number
  signed_off: number
  locked_on: number | null
  settled_to: number | null
  digest: string | null
}
const columns = 'id, version, signed_off, locked_on, settled_to, digest'

export type CampaignShelf = ReturnType<typeof openCampaignShelf>

/**
 * The campaigns of the store, read once per version and content: a definition of 200 units takes a millisecond
 * to parse, and every delivery needs one. The version alone does not say which it is: a draft may be made again
 * after it was deleted, and what a transaction saved may have been rolled back. It is asked for each time, inside the asker's
 * own transaction, so that another process's change is seen at once.
 */
export function openCampaignShelf() {
  const parsed = new Map<string, Shelved>()

  async function current(sql: Reader, municipality: MunicipalityId, row: CampaignRow) {
    const key = `${municipality} ${row.id} ${row.version} ${row.digest} ${row.signed_off} ${row.settled_to}`
    const known = parsed.get(key)
    if (known) return known
    const [found] = await sql.all<{ definition: string }>(
      'SELECT definition FROM campaign WHERE municipality = $1 AND id = $2',
      [municipality, row.id],
    )
    const campaign = JSON.parse(found?.definition ?? 'null') as Campaign
    const { version, signed_off: signedOff } = row
    const [lockedOn, settledTo] = [row.locked_on, row.settled_to].map((day) =>
      day === null ? undefined : dayOfNumber(day),
    )
    const saved = await readFigureSets(sql, municipality, campaign.id)
    const sets = saved.length > 0 ? saved : figureSetsOf(campaign)
    const shelved = { ...indexOf(campaign), version, signedOff, lockedOn, settledTo, sets }
    for (const old of parsed.keys()) {
      if (old.startsWith(`${municipality} ${row.id} `)) parsed.delete(old)
    }
    parsed.set(key, shelved)
    return shelved
  }

  /** All campaigns of a municipality, in the order of their ids. */
  async function all(sql: Reader, municipality: MunicipalityId): Promise<Shelved[]> {
    const rows = await sql.all<CampaignRow>(
      `SELECT ${columns} FROM campaign WHERE municipality = $1 ORDER BY id`,
      [municipality],
    )
    return Promise.all(rows.map((row) => current(sql, municipality, row)))
  }

  return {
    all,
    /** The same without what the store knows beside each. */
    campaigns: async (sql: Reader, municipality: MunicipalityId): Promise<Campaign[]> =>
      (await all(sql, municipality)).map(({ campaign }) => campaign),
    /** One campaign, or undefined where the municipality has none of that id. */
    async find(
      sql: Reader,
      municipality: MunicipalityId,
      id: CampaignId,
    ): Promise<Shelved | undefined> {
      const [row] = await sql.all<CampaignRow>(
        `SELECT ${columns} FROM campaign WHERE municipality = $1 AND id = $2`,
        [municipality, id],
      )
      return row && current(sql, municipality, row)
    },
  }
}

/**
 * Stores a campaign that has been validated, as a new one or as the next version of an old one.
 * One that is being locked comes with the day of it.
 */
export async function saveCampaign(
  sql: Writer,
  municipality: MunicipalityId,
  campaign: Campaign,
  lockedOn?: Day,
): Promise<number> {
  const [stored] = await sql.all<{ definition: string }>(
    'SELECT definition FROM campaign WHERE municipality = $1 AND id = $2',
    [municipality, campaign.id],
  )
  const before = stored && (JSON.parse(stored.definition) as Campaign)
  await saveFigureSets(sql, municipality, before, campaign)
  const definition = JSON.stringify(campaign)
  const row = {
    municipality,
    id: campaign.id,
    version: 1,
    signed_off: 0,
    definition,
    digest: createHash('sha256').update(definition).digest('hex'),
    locked_on: lockedOn === undefined ? null : dayNumber(lockedOn),
  }
  const [saved] = await sql.insert<{ version: number }>(
    'campaign',
    [row],
    `ON CONFLICT (municipality, id) DO UPDATE
     SET version = campaign.version + 1, definition = excluded.definition, digest = excluded.digest,
       locked_on = COALESCE(excluded.locked_on, campaign.locked_on) RETURNING version`,
  )
  return saved?.version ?? 1
}
