import type { AccountId } from '../../contract/id.ts'
import type {
  CreationOptions,
  NewPasskey,
  PasskeyProof,
  RequestOptions,
} from '../../contract/passkey.ts'
import { Problem } from '../http/problem.ts'
import type { RelyingParty } from '../http/relyingParty.ts'
import { challengeMs } from './passkeyChallenges.ts'
import type { KnownPasskey } from './passkeys.ts'

/**
 * The one place that speaks WebAuthn. The package is loaded when somebody first uses a passkey: no
 * start of a server waits for it.
 */
const load = () => import('@simplewebauthn/server')

/** Ed25519, then the two that every authenticator has. */
const algorithms = [-8, -7, -257]

type Challenge = Uint8Array<ArrayBuffer>

export async function creationOptions(
  party: RelyingParty,
  challenge: Challenge,
  who: { account: AccountId; name: string; has: { id: string; transports: string[] }[] },
): Promise<CreationOptions> {
  const { generateRegistrationOptions } = await load()
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: Uint8Array.from(Buffer.from(who.account)),
    userName: `${who.name} · ${party.name}`,
    userDisplayName: who.name,
    challenge,
    timeout: challengeMs,
    attestationType: 'none',
    excludeCredentials: who.has.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return options as CreationOptions
}

export async function requestOptions(
  { id }: RelyingParty,
  challenge: Challenge,
): Promise<RequestOptions> {
  const { generateAuthenticationOptions } = await load()
  const options = await generateAuthenticationOptions({
    rpID: id,
    challenge,
    timeout: challengeMs,
    userVerification: 'required',
  })
  return options as RequestOptions
}

/** The challenge that a browser says it has answered; undefined where it says nothing readable. */
export function challengeIn({
  response: { clientDataJSON },
}: {
  response: { clientDataJSON: string }
}): string | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    const { challenge } = said as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}

/**
 * What is to be kept of a new passkey.
 *
 * @throws Problem passkey_refused
 */
export async function readNewPasskey(party: RelyingParty, challenge: string, made: NewPasskey) {
  const { verifyRegistrationResponse } = await load()
  const verification = await verifyRegistrationResponse({
    response: {
      id: made.id,
      rawId: made.rawId,
      type: made.type,
      response: {
        clientDataJSON: made.response.clientDataJSON,
        attestationObject: made.response.attestationObject,
      },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: party.origins,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(refuse)
  if (!verification.verified) throw new Problem('passkey_refused')
  const { credential, credentialBackedUp } = verification.registrationInfo
  return {
    id: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    shared: credentialBackedUp,
  }
}

/**
 * The counter of a proof that holds. That it has moved on is for the store to judge, where two
 * proofs at once cannot both be right.
 *
 * @throws Problem passkey_refused
 */
export async function readProof(
  party: RelyingParty,
  challenge: string,
  { proof, passkey }: { proof: PasskeyProof; passkey: KnownPasskey },
): Promise<{ counter: number }> {
  const { verifyAuthenticationResponse } = await load()
  const handle = Buffer.from(proof.response.userHandle, 'base64url').toString('utf8')
  if (handle !== passkey.account.id) throw new Problem('passkey_refused')
  const verification = await verifyAuthenticationResponse({
    response: { ...proof, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: party.origins,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: { id: proof.id, publicKey: passkey.publicKey, counter: 0 },
  }).catch(refuse)
  if (!verification.verified) throw new Problem('passkey_refused')
  return { counter: verification.authenticationInfo.newCounter }
}

/** The package throws at whatever does not hold; to whoever asks, every reason is the same one. */
function refuse(cause: unknown): never {
  throw new Problem('passkey_refused', { cause })
}
