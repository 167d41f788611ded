import { createHash } from 'node:crypto'
import { maxEntriesPerDelivery, type Receipt } from '../../contract/delivery.ts'
import { DeviceId, type EntryId, type MunicipalityId, UnitId } from '../../contract/id.ts'
import {
  type RescueAnswer,
  RescueContent,
  type RescuedDay,
  type RescueFile,
} from '../../contract/rescue.ts'
import { Day } from '../../contract/time.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { findDevice } from '../access/devices.ts'
import { isUntouched } from '../access/rescueTag.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { dayNumber } from '../store/calendar.ts'
import { keepConflict } from '../store/entries.ts'
import { bytesOfId } from '../store/entryRow.ts'
import { storeName } from '../store/openStore.ts'
import { delivererOf } from './delivererOf.ts'
import { ingest } from './ingest.ts'
import { campaignsOf, type Claim, isOfPurged } from './judge.ts'

type Loader = {
  municipality: MunicipalityId
  /** The units given to whoever loads the file; undefined where all are. */
  units: readonly UnitId[] | undefined
  today: Day
  by: Account
  request: string
}
type Parts = Pick<ServerParts, 'db' | 'shelf' | 'key' | 'random' | 'nowMs'>

/**
 * Takes a rescue file in. One that is just as the device wrote it counts as if that device had
 * delivered it, however often it is loaded and whatever the device itself delivers later. Of one
 * that was changed everything is held, beside the entries: it must not stand in the way of what the
 * device may still deliver under the same ids.
 *
 * @throws Problem malformed, where it is no rescue file of this municipality and store
 */
export async function loadRescue(
  parts: Parts,
  loader: Loader,
  file: RescueFile,
): Promise<RescueAnswer> {
  const { db, shelf, key } = parts
  const { municipality, units, today } = loader
  const said = contentOf(file, municipality, (await storeName(db)).store)
  const claims = [...new Map(said.entries.map((claim) => [claim.id, claim])).values()]
  const mine = units ? claims.filter((claim) => units.includes(claim['unit'] as UnitId)) : claims
  const untouched = isUntouched(key, municipality, said.device, file)
  const row = await findDevice(db, municipality, said.device)
  const deliverer = await delivererOf(db, { municipality, device: said.device, today }, row)

  await noteLoading(parts, loader, { untouched, claims: mine })
  const receipts = new Map<EntryId, Receipt>()
  for (let at = 0; at < mine.length; at += maxEntriesPerDelivery) {
    const part = mine.slice(at, at + maxEntriesPerDelivery)
    const answered = untouched
      ? await ingest(db, shelf, deliverer, part)
      : await holdBeside(parts, loader, part)
    for (const receipt of answered) receipts.set(receipt.id, receipt)
  }
  const left = claims.length - mine.length
  return { untouched, made: said.made, days: daysOf(mine, receipts), left }
}

/**
 * Noted before the first entry is taken in, and with no numbers: they would be one device's. A load
 * that breaks off is noted so, and is done again.
 */
const noteLoading = (
  { db, random, nowMs }: Parts,
  { municipality, by, request }: Loader,
  { untouched, claims }: { untouched: boolean; claims: readonly Claim[] },
) => {
  const named = claims.map((claim) => UnitId.safeParse(claim['unit']).data)
  const units = [...new Set(named)].filter((unit) => unit !== undefined).slice(0, 20)
  const act = { by, act: 'rescue_loaded', subject: '', details: { untouched, units } } as const
  return db.write((sql) => noteAct(sql, random, municipality, { ...act, nowMs: nowMs(), request }))
}

function contentOf(file: RescueFile, municipality: MunicipalityId, store: string): RescueContent {
  const { data } = RescueContent.safeParse(parsed(file.content))
  const message = !data
    ? 'is not what a device writes'
    : data.municipality.id !== municipality
      ? 'is of another municipality'
      : data.store !== store
        ? 'is of another store'
        : undefined
  if (!data || message) {
    throw new Problem('malformed', {
      errors: [{ path: '/content', message: message ?? 'is not what a device writes' }],
    })
  }
  return data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Under which what nobody vouches for is kept: no device is ever given this id. */
const nobody = DeviceId.parse('000000000000')

const holdBeside = (
  { db, shelf }: Parts,
  { municipality, today }: Loader,
  claims: readonly Claim[],
) =>
  db.write(async (sql) => {
    const receipts: Receipt[] = []
    const campaigns = await campaignsOf(sql, shelf, { municipality }, claims)
    for (const { id, ...rest } of claims) {
      if (isOfPurged(rest, campaigns)) {
        receipts.push({ id, state: 'gone', repeat: false })
        continue
      }
      const claim = JSON.stringify({ id, ...rest })
      const digest = createHash('sha256').update(claim).digest()
      const kept = { municipality, id: bytesOfId(id), digest, device: nobody, claim }
      const repeat = await keepConflict(sql, { ...kept, received: dayNumber(today) })
      receipts.push({ id, state: 'held', reason: 'unknown_device', repeat })
    }
    return receipts
  })

/** Numbers per unit and day, in the order of the days. */
function daysOf(claims: readonly Claim[], receipts: ReadonlyMap<EntryId, Receipt>): RescuedDay[] {
  const days = new Map<string, RescuedDay>()
  for (const claim of claims) {
    const unit = UnitId.safeParse(claim['unit']).data
    const day = Day.safeParse(claim['day']).data
    const name = `${day ?? ''} ${unit ?? ''}`
    const numbers = days.get(name) ?? {
      ...(unit && { unit }),
      ...(day && { day }),
      ...{ received: 0, known: 0, held: 0 },
    }
    const receipt = receipts.get(claim.id)
    if (receipt) numbers[kindOf(receipt)] += 1
    days.set(name, numbers)
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, numbers]) => numbers)
}

const kindOf = ({ state, repeat }: Receipt): 'received' | 'known' | 'held' =>
  state === 'held' ? 'held' : repeat ? 'known' : 'received'
