import type { SignInFault } from '../../contract/provider.ts'

/** Stops a way through the provider. What is behind it goes to the log, as far as it may. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault'
  readonly fault: SignInFault

  constructor(fault: SignInFault, cause?: unknown) {
    super(fault, { cause })
    this.fault = fault
  }
}

type Known = { code?: unknown; error?: unknown; name?: unknown; claim?: unknown; cause?: unknown }

const isWord = (said: unknown): said is string =>
  typeof said === 'string' && /^[A-Za-z_]{1,60}$/.test(said)

/**
 * What may be said of an error in a log: the names and codes along its causes. Messages and values
 * may hold what came from outside, a token or a code among it, and are left out.
 */
export function namesOf(error: unknown): string[] {
  const names: string[] = []
  let at: unknown = error
  for (let deep = 0; deep < 5 && typeof at === 'object' && at !== null; deep += 1) {
    const { name, code, error: said, claim, cause } = at as Known
    const found = at instanceof Error ? [name, code, said, claim] : [claim]
    names.push(...found.filter(isWord))
    at = cause
  }
  return [...new Set(names)].filter((name) => name !== 'ProviderFault' && name !== 'Error')
}

const unreachable = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'])

/** Which of the closed list an error is, that the library or the network has thrown. */
export function faultOf(error: unknown): ProviderFault {
  if (error instanceof ProviderFault) return error
  const { name, code, error: said, cause } = error as Known
  if (cause instanceof ProviderFault) return cause
  if (name === 'AuthorizationResponseError') {
    return new ProviderFault(said === 'access_denied' ? 'cancelled' : 'provider_error', error)
  }
  if (name === 'ResponseBodyError') {
    return new ProviderFault(said === 'invalid_grant' ? 'refused' : 'provider_error', error)
  }
  // The network's own word is a TypeError, as `fetch` throws it.
  if (unreachable.has(String(code)) || (name === 'TypeError' && cause !== undefined)) {
    return new ProviderFault('unreachable', error)
  }
  return new ProviderFault('refused', error)
}
