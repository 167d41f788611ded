import { SessionAnswer } from '../../../contract/account.ts'
import {
  type NewPassword,
  OwnAccess,
  type PasswordSignIn,
  RecoveryCodes,
  type RecoverySignIn,
} from '../../../contract/password.ts'
import { routes } from '../../../contract/routes.ts'
import { type SessionHandle, StaffSessionList } from '../../../contract/staffSession.ts'
import { ask } from '../api.ts'
import { nothing } from '../nothing.ts'

export const fetchOwnAccess = (signal?: AbortSignal) =>
  ask(routes.ownAccess, OwnAccess, { ...(signal && { signal }) })

export const signInByPassword = (body: PasswordSignIn) =>
  ask(routes.signInByPassword, SessionAnswer, { body })

export const signInByRecovery = (body: RecoverySignIn) =>
  ask(routes.signInByRecovery, SessionAnswer, { body })

export const confirmByPassword = (password: string) =>
  ask(routes.confirmByPassword, SessionAnswer, { body: { password } })

export const setPassword = (body: NewPassword) => ask(routes.setPassword, OwnAccess, { body })

export const removePassword = () => ask(routes.removePassword, nothing)

export const makeRecoveryCodes = () => ask(routes.makeRecoveryCodes, RecoveryCodes)

export const fetchSessions = (signal: AbortSignal) =>
  ask(routes.sessions, StaffSessionList, { signal })

export const endSession = (session: SessionHandle) => {
  const { method, path } = routes.endSession
  return ask({ method, path: path.replace(':session', session) }, nothing)
}

export const endOtherSessions = () => ask(routes.endOtherSessions, StaffSessionList)
