import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { SessionAnswer } from '../../../contract/account.ts'
import {
  CreationOptions,
  PasskeyList,
  type PasskeyId,
  RequestOptions,
} from '../../../contract/passkey.ts'
import { routes } from '../../../contract/routes.ts'
import type { Route } from '../../exchange.ts'
import { ask } from '../api.ts'
import { PasskeyFault, passkeyFault } from './PasskeyFault.ts'
import { nothing } from '../nothing.ts'

export const fetchPasskeys = (signal: AbortSignal) => ask(routes.passkeys, PasskeyList, { signal })

export const removePasskey = (id: PasskeyId) => {
  const { method, path } = routes.removePasskey
  return ask({ method, path: path.replace(':passkey', id) }, nothing)
}

/** Has the browser make a passkey for whoever is signed in. */
export async function addPasskey() {
  const { startRegistration } = await browserPart()
  const optionsJSON = await ask(routes.preparePasskey, CreationOptions)
  const made = await startRegistration({
    optionsJSON: optionsJSON as PublicKeyCredentialCreationOptionsJSON,
  }).catch(refused)
  return ask(routes.addPasskey, PasskeyList, { body: made })
}

/** Has the browser offer the passkeys it knows for this place; the one chosen says who it is. */
export const signInByPasskey = () => proveTo(routes.signInByPasskey)

/** The same for whoever is signed in, and proves to be there still. */
export const confirmByPasskey = () => proveTo(routes.confirmByPasskey)

async function proveTo(route: Route) {
  const { startAuthentication } = await browserPart()
  const optionsJSON = await ask(routes.askForPasskey, RequestOptions)
  const proof = await startAuthentication({ optionsJSON }).catch(refused)
  return ask(route, SessionAnswer, { body: proof })
}

/** Loaded when somebody first wants a passkey. */
async function browserPart() {
  if (typeof PublicKeyCredential === 'undefined') throw new PasskeyFault('unsupported')
  return import('@simplewebauthn/browser')
}

function refused(error: unknown): never {
  throw passkeyFault(error)
}
