import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** Gives so many random bytes: the machine's own in production, a seed's in a simulation. */
export type RandomBytes = (count: number) => Uint8Array

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** So many random characters of Crockford's base 32, five bits each. */
export const randomCode = (random: RandomBytes, characters: number): string =>
  Array.from(random(characters), (byte) => alphabet[byte % 32]).join('')

/** 256 random bits in base64url: too many to guess, so a plain hash of them may be stored. */
export const randomSecret = (random: RandomBytes): string =>
  Buffer.from(random(32)).toString('base64url')

/** What is stored of a secret: whoever reads the database cannot use it. */
export const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer')

/** What is stored of a short code, and what proves a credential ours: keyed outside the database. */
export const keyedHashOf = (key: Uint8Array, purpose: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\0${text}`).digest()

/** Compares in a time that tells nothing of where they differ. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b)
