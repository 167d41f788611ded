import * as z from 'zod/mini'
import { MarkId } from './id.ts'

/**
 * What entries are written in. By itself, because every tap needs it, and nobody who taps ever reads an
 * entry: its form would be loaded before the first one.
 */

/**
 * Major and minor version of the entries this app writes. A server counts on the fields it knows
 * of any minor version and keeps the rest; an entry of a newer major version is held.
 */
export const entryVersion = '1.1'
export const entryMajor = 1

export const Direction = z.enum(['incoming', 'outgoing'])
export type Direction = z.infer<typeof Direction>

export const Counterpart = z.enum(['citizen', 'business', 'partner'])
export type Counterpart = z.infer<typeof Counterpart>

/** The mark every campaign has: a contact that reached the wrong place. */
export const misdirected = MarkId.parse('misdirected')
