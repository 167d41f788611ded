import { DeviceId, type MunicipalityId, type UnitId } from '../../contract/id.ts'
import { keyedHashOf, type RandomBytes, randomCode, randomSecret, sameBytes } from './secret.ts'

/**
 * What a device's cookie holds: its id, 256 random bits, and a tag keyed by the installation. The
 * tag tells a credential of ours even when its row is missing, as it is after an older backup was
 * restored: such a device may deliver, and a lead decides.
 */
export type DeviceCredential = { device: DeviceId; secret: string }

/** Makes a credential: what the cookie gets, and the secret whose hash is stored. */
export function issueCredential(
  key: Uint8Array,
  random: RandomBytes,
  municipality: MunicipalityId,
  device: DeviceId,
): { cookie: string; secret: string } {
  const secret = randomSecret(random)
  return { cookie: cookieOf(key, municipality, { device, secret }), secret }
}

/** What the cookie of a credential holds. */
export function cookieOf(
  key: Uint8Array,
  municipality: MunicipalityId,
  { device, secret }: DeviceCredential,
): string {
  const tag = tagOf(key, municipality, device, secret).toString('base64url')
  return `${device}.${secret}.${tag}`
}

/**
 * What a device becomes that asks for a name of its own: drawn from the installation's key and its
 * own question, so that it is the same however often it asks, and nobody else can tell it.
 */
export function heirsCredential(
  key: Uint8Array,
  municipality: MunicipalityId,
  device: DeviceId,
  renewal: string,
): DeviceCredential {
  return drawnCredential(key, 'heir', `${municipality} ${device} ${renewal}`)
}

/**
 * What a browser becomes in a unit that it joins as a new device, drawn from its own question: were it
 * another each time an answer is lost, those would stand in the list with nobody behind them, each
 * would cost a use of the invite, and a late answer would bring the browser another name.
 *
 * @param nth how many of those before may not stay, as they have been revoked since
 */
export const newcomersCredential =
  (key: Uint8Array, municipality: MunicipalityId, unit: UnitId, attempt: string) =>
  (nth: number): DeviceCredential =>
    drawnCredential(key, 'newcomer', `${municipality} ${unit} ${attempt} ${nth}`)

function drawnCredential(key: Uint8Array, purpose: string, asked: string): DeviceCredential {
  const drawn = (what: string) => keyedHashOf(key, what, asked)
  return {
    device: DeviceId.parse(randomCode((count) => drawn(purpose).subarray(0, count), 12)),
    secret: randomSecret(() => drawn(`${purpose} secret`)),
  }
}

const remembered = new WeakMap<Uint8Array, Map<string, DeviceCredential>>()
const mostRemembered = 4096

/**
 * Reads a cookie; undefined where it is none that this installation ever issued. A device sends the
 * same one all day, and reckoning its tag is a tenth of the work of a delivery, so those of some
 * thousand devices are remembered: that a cookie is ours can never cease to hold.
 */
export function readCredential(
  key: Uint8Array,
  municipality: MunicipalityId,
  cookie: string,
): DeviceCredential | undefined {
  const known = remembered.get(key) ?? new Map<string, DeviceCredential>()
  remembered.set(key, known)
  const name = `${municipality} ${cookie}`
  const credential = known.get(name) ?? verified(key, municipality, cookie)
  if (!credential || known.has(name)) return credential
  if (known.size >= mostRemembered) known.clear()
  known.set(name, credential)
  return credential
}

function verified(
  key: Uint8Array,
  municipality: MunicipalityId,
  cookie: string,
): DeviceCredential | undefined {
  const [id = '', secret = '', tag = '', ...rest] = cookie.split('.')
  const device = DeviceId.safeParse(id).data
  if (!device || rest.length > 0) return undefined
  const expected = tagOf(key, municipality, device, secret)
  return sameBytes(expected, Buffer.from(tag, 'base64url')) ? { device, secret } : undefined
}

const tagOf = (
  key: Uint8Array,
  municipality: MunicipalityId,
  device: DeviceId,
  secret: string,
): Buffer => keyedHashOf(key, 'device', `${municipality} ${device} ${secret}`).subarray(0, 16)
