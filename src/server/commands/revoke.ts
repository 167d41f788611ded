import { InviteCode } from '../../contract/account.ts'
import { DeviceId, type MunicipalityId } from '../../contract/id.ts'
import { noteAct } from '../access/audit.ts'
import { heirsOf } from '../access/deviceList.ts'
import { findDevice, revocations, revokeDevice } from '../access/devices.ts'
import { handleOf } from '../access/devicesOfUnit.ts'
import { findInvite, inviteById, revokeInvite } from '../access/invites.ts'
import { isStranger } from '../access/strangers.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { withStore } from './withStore.ts'

const usage =
  'Usage: npm run revoke -- DEVICE left|lost|stolen, or npm run revoke -- INVITE\n' +
  'npm run devices lists the devices; an invite is named by its id or its code.'

/**
 * `npm run revoke -- DEVICE left|lost|stolen` ends a device's counting, `npm run revoke -- INVITE` an
 * invite. It is noted in the journal first: no restore can bring back to life what stands there.
 */
export async function revoke(config: Config, [name, word]: readonly string[]): Promise<void> {
  const why = revocations.find((each) => each === word)
  if (name === undefined || (word !== undefined && !why)) throw new ConfigProblem(usage)
  const said = await withStore(config, async (parts, { id: municipality }) => {
    const device = DeviceId.safeParse(name.toUpperCase()).data
    const known = device && (await isKnown(parts, municipality, device))
    if (!known) return endInvite(parts, municipality, name)
    if (!why) throw new ConfigProblem(usage)
    await parts.noteRevocation?.({ is: 'device', municipality, id: device, why })
    const subject = handleOf(parts.key, municipality, device)
    await parts.db.write(async (sql) => {
      await revokeDevice(sql, municipality, device, why)
      await noteAct(sql, parts.random, municipality, {
        ...{ by: 'console', act: 'device_revoked', subject, details: { as: why } },
        nowMs: parts.nowMs(),
      })
    })
    const heirs = await heirsOf(parts.db, municipality, device)
    return (
      `${device} is revoked as ${why}: it counts no more, and delivers what it has` +
      `${why === 'stolen' ? ', which is held' : ''}.\n` +
      (heirs.length > 0
        ? `It was found to be a copy, and goes on as ${heirs.join(', ')}: revoke what is meant of these.\n`
        : '')
    )
  })
  process.stdout.write(said)
}

/** One whose row an older backup does not have waits for being admitted: as revoked, then. */
const isKnown = async ({ db }: ServerParts, municipality: MunicipalityId, device: DeviceId) =>
  (await findDevice(db, municipality, device)) !== undefined ||
  (await isStranger(db, municipality, device))

async function endInvite(parts: ServerParts, municipality: MunicipalityId, name: string) {
  const { db, random, nowMs, noteRevocation } = parts
  const invite =
    (await inviteById(db, municipality, name)) ?? (await inviteByCode(parts, municipality, name))
  if (!invite) throw new ConfigProblem(`There is no device and no invite ${name}.\n${usage}`)
  const { id, unit, uses } = invite
  await noteRevocation?.({ is: 'invite', municipality, id, uses, revoked: true })
  await db.write(async (sql) => {
    await revokeInvite(sql, municipality, id)
    await noteAct(sql, random, municipality, {
      ...{ by: 'console', act: 'invite_revoked', subject: id, details: { unit }, nowMs: nowMs() },
    })
  })
  return `The invite to ${unit} is revoked: nobody joins by it any more. Who has joined stays.\n`
}

async function inviteByCode({ db, key }: ServerParts, municipality: MunicipalityId, code: string) {
  if (!InviteCode.safeParse(code).success) return undefined
  try {
    return await findInvite(db, key, municipality, { code })
  } catch (error) {
    if (error instanceof Problem && error.document.code === 'invite_unknown') return undefined
    throw error
  }
}
