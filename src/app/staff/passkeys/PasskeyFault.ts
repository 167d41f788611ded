/** Why a browser made or gave no passkey, as far as it says. */
export type PasskeyFaultCode = 'cancelled' | 'already' | 'unsupported' | 'address' | 'failed'

export class PasskeyFault extends Error {
  readonly code: PasskeyFaultCode

  constructor(code: PasskeyFaultCode, cause?: unknown) {
    super(code, { cause })
    this.name = 'PasskeyFault'
    this.code = code
  }
}

/** Browsers say it by the name of what they throw, and keep to themselves whether a key was there. */
export function passkeyFault(error: unknown): PasskeyFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError')
    return new PasskeyFault('cancelled', error)
  if (name === 'InvalidStateError') return new PasskeyFault('already', error)
  if (name === 'SecurityError') return new PasskeyFault('address', error)
  return new PasskeyFault('failed', error)
}
