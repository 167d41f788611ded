import type { MunicipalityId } from '../../contract/id.ts'
import { type ScreenPairing, screenCodeLength } from '../../contract/screen.ts'
import { instantOf } from '../../domain/moment.ts'
import { keyedHashOf, randomCode, randomSecret, type RandomBytes, sameBytes } from './secret.ts'

const minute = 60 * 1000
/** A code is taken in the slot it was made in and in the next one: for five to ten minutes. */
const slotMs = 5 * minute
/** A screen shows another one so long before, so that whatever is read off it can still be typed. */
const spareMs = 1 * minute
/** Which characters of a code say that it is one of ours: a slip of the finger is found at once. */
const checkLength = 2

/**
 * A code for a screen to show, and by what it asks whether somebody has typed it. Nothing is stored of
 * either: a passer-by who asks for codes leaves nothing behind.
 */
export function newPairing(
  key: Uint8Array,
  random: RandomBytes,
  municipality: MunicipalityId,
  nowMs: number,
): ScreenPairing {
  const slot = slotOf(nowMs)
  const drawn = randomCode(random, screenCodeLength - checkLength)
  const code = drawn + checkOf(key, municipality, slot, drawn)
  const bare = `${code}.${slot}.${randomSecret(random)}`
  return {
    code,
    pairing: `${bare}.${sealOf(key, municipality, bare)}`,
    until: instantOf((slot + 2) * slotMs - spareMs),
  }
}

/** Whether a screen of this municipality may be showing this code. */
export const isScreenCode = (
  key: Uint8Array,
  municipality: MunicipalityId,
  code: string,
  nowMs: number,
): boolean => {
  const drawn = code.slice(0, -checkLength)
  return [0, 1].some(
    (ago) => drawn + checkOf(key, municipality, slotOf(nowMs) - ago, drawn) === code,
  )
}

/** The code of a pairing that is ours and not too old; undefined for any other. */
export function codeOfPairing(
  key: Uint8Array,
  municipality: MunicipalityId,
  pairing: string,
  nowMs: number,
): string | undefined {
  const bare = pairing.slice(0, pairing.lastIndexOf('.'))
  const seal = Buffer.from(pairing.slice(bare.length + 1))
  if (!sameBytes(seal, Buffer.from(sealOf(key, municipality, bare)))) return undefined
  const [code, slot] = bare.split('.')
  // Whoever typed it at the last moment is still heard of.
  return slotOf(nowMs) - Number(slot) <= 2 ? code : undefined
}

/**
 * The secret of a screen's cookie, by the pairing that it alone knows: 256 bits in base64url. The same
 * each time, so that a screen to which the answer was lost asks again and becomes no second one.
 */
export const screenSecretOf = (
  key: Uint8Array,
  municipality: MunicipalityId,
  pairing: string,
): string => keyedHashOf(key, 'screen secret', `${municipality} ${pairing}`).toString('base64url')

/** What is stored of a code: whoever reads the database learns nothing to type. */
export const screenCodeHash = (key: Uint8Array, municipality: MunicipalityId, code: string) =>
  keyedHashOf(key, 'screen code', `${municipality} ${code}`)

/** After so long a code that was typed is nobody's: no screen asks after it any more. */
export const codeForgottenMs = 3 * slotMs

const slotOf = (ms: number): number => Math.floor(ms / slotMs)

function checkOf(key: Uint8Array, municipality: MunicipalityId, slot: number, drawn: string) {
  const bytes = keyedHashOf(key, 'screen check', `${municipality} ${slot} ${drawn}`)
  return randomCode((count) => bytes.subarray(0, count), checkLength)
}

const sealOf = (key: Uint8Array, municipality: MunicipalityId, bare: string): string =>
  keyedHashOf(key, 'screen pairing', `${municipality} ${bare}`)
    .subarray(0, 16)
    .toString('base64url')
