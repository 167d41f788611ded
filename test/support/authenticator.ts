import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type {
  CreationOptions,
  NewPasskey,
  PasskeyProof,
  RequestOptions,
} from '../../src/contract/passkey.ts'

type Flaws = Partial<{
  origin: string
  /** Whether the person was verified, by a finger or a code. */
  verified: boolean
  challenge: string
  userHandle: string
  counter: number
}>

/** A security key in software: one passkey, which it makes and proves as a real one would. */
export function anAuthenticator(origin = 'http://localhost') {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  let counter = 0
  let owner = base64url(Buffer.from('N0B0DYN0B0DY'))

  const clientData = (type: string, challenge: string, flaws: Flaws) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: flaws.challenge ?? challenge,
        origin: flaws.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const authenticatorData = (rpId: string, flags: number, attested: Buffer) => {
    const head = Buffer.alloc(5)
    head.writeUInt8(flags, 0)
    head.writeUInt32BE(counter, 1)
    return Buffer.concat([sha256(rpId), head, attested])
  }
  const names = { id: base64url(id), rawId: base64url(id), type: 'public-key' as const }

  return {
    id: names.id,
    make(options: CreationOptions, flaws: Flaws = {}): NewPasskey {
      owner = options.user.id
      counter = flaws.counter ?? 1
      const cose = Buffer.concat([
        ...[Buffer.from('a5010203262001', 'hex'), Buffer.from('215820', 'hex')],
        ...[Buffer.from(x, 'base64url'), Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')],
      ])
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose])
      const data = authenticatorData(
        options.rp.id,
        flaws.verified === false ? 0x41 : 0x45,
        attested,
      )
      // {"fmt": "none", "attStmt": {}, "authData": data}
      const size = Buffer.alloc(2)
      size.writeUInt16BE(data.length)
      const attestation = Buffer.concat([
        ...[Buffer.from('a363666d74646e6f6e656761747453746d74a0', 'hex')],
        ...[
          Buffer.from('68', 'hex'),
          Buffer.from('authData'),
          Buffer.from('59', 'hex'),
          size,
          data,
        ],
      ])
      return {
        ...names,
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', options.challenge, flaws)),
          attestationObject: base64url(attestation),
          transports: ['internal', 'carrier-pigeon'],
        },
      } as NewPasskey
    },
    prove(options: RequestOptions, flaws: Flaws = {}): PasskeyProof {
      counter = flaws.counter ?? counter + 1
      const flags = flaws.verified === false ? 0x01 : 0x05
      const data = authenticatorData(options.rpId, flags, Buffer.alloc(0))
      const client = clientData('webauthn.get', options.challenge, flaws)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...names,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          userHandle: flaws.userHandle ?? owner,
        },
      } as PasskeyProof
    },
  }
}

const sha256 = (said: string | Buffer) => createHash('sha256').update(said).digest()
const base64url = (bytes: Buffer) => bytes.toString('base64url')
