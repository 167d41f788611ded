import * as z from 'zod/mini'
import { drawn } from './id.ts'
import { Instant } from './time.ts'

/** Names a session to its owner. It opens nothing: the secret and its hash are never said. */
export const SessionHandle = drawn(12).brand<'SessionHandle'>()
export type SessionHandle = z.infer<typeof SessionHandle>

/** By what somebody signed in; `provider` is the municipality’s own sign-in. */
export const OpenedBy = z.enum(['link', 'passkey', 'password', 'recovery', 'provider'])
export type OpenedBy = z.infer<typeof OpenedBy>

export const BrowserKind = z.enum(['firefox', 'edge', 'chrome', 'safari', 'other'])
export const SystemKind = z.enum(['windows', 'mac', 'android', 'ios', 'linux', 'other'])
export type BrowserKind = z.infer<typeof BrowserKind>
export type SystemKind = z.infer<typeof SystemKind>

/** One's own session in some browser. Times are rounded down to the half-hour. */
export const StaffSession = z.object({
  handle: SessionHandle,
  /** Whether it is the one that asks. */
  current: z.boolean(),
  /** Left out for one from before this was noted. */
  openedBy: z.optional(OpenedBy),
  browser: BrowserKind,
  system: SystemKind,
  opened: Instant,
  used: Instant,
})
export type StaffSession = z.infer<typeof StaffSession>

export const StaffSessionList = z.array(StaffSession)
