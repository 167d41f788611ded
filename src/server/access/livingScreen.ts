import type { Role } from '../../contract/account.ts'
import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { CampaignShelf, Shelved } from '../campaign/campaignShelf.ts'
import type { Reader } from '../store/sql.ts'
import { screenBySecret, type StoredScreen } from './screens.ts'

/** A screen that may show something, with what it may show: as a board is asked for it. */
export type LivingScreen = {
  screen: StoredScreen
  shelved: Shelved
  /** The units whose figures it may be of; undefined for all. */
  given: ReadonlySet<UnitId> | undefined
  /** The units it is narrowed to; undefined for all. */
  asked: ReadonlySet<UnitId> | undefined
}

/** The screen of a cookie, if it may still show anything. */
export async function livingScreen(
  sql: Reader,
  shelf: CampaignShelf,
  municipality: MunicipalityId,
  secret: string,
): Promise<LivingScreen | undefined> {
  const screen = await screenBySecret(sql, municipality, secret)
  return screen && whatItShows(sql, shelf, municipality, screen)
}

/**
 * What a screen may show now: what whoever paired it could see then, and can see still. So nobody's
 * screen shows more as they are given more, and what is taken from them leaves the wall at once.
 * Undefined where nothing is left.
 */
export async function whatItShows(
  sql: Reader,
  shelf: CampaignShelf,
  municipality: MunicipalityId,
  screen: StoredScreen,
): Promise<LivingScreen | undefined> {
  const shelved = await shelf.find(sql, municipality, screen.campaign)
  if (!shelved || ['draft', 'purged'].includes(shelved.campaign.status)) return undefined
  const now = await givenTo(sql, municipality, screen)
  if (now === 'nothing') return undefined
  const { given: then, department, unit } = screen
  const given = then && now ? new Set([...then].filter((id) => now.has(id))) : (then ?? now)
  const shown = [...shelved.departmentOfUnit]
    .filter(([id]) => given?.has(id) ?? true)
    .filter(([id]) => unit === undefined || id === unit)
    .filter(([, of]) => department === undefined || of === department)
    .map(([id]) => id)
  if (shown.length === 0) return undefined
  const isNarrowed = department !== undefined || unit !== undefined
  return { screen, shelved, given, asked: isNarrowed ? new Set(shown) : undefined }
}

/** The units of whoever paired a screen, as they are now; undefined for all. */
async function givenTo(
  sql: Reader,
  municipality: MunicipalityId,
  { account }: StoredScreen,
): Promise<ReadonlySet<UnitId> | undefined | 'nothing'> {
  const [maker] = await sql.all<{ role: Role }>(
    'SELECT role FROM account WHERE municipality = $1 AND id = $2',
    [municipality, account],
  )
  if (!maker || maker.role === 'operator') return 'nothing'
  if (maker.role === 'coordinator') return undefined
  const units = await sql.all<{ unit: UnitId }>(
    'SELECT unit FROM account_unit WHERE municipality = $1 AND account = $2',
    [municipality, account],
  )
  return new Set(units.map(({ unit }) => unit))
}
