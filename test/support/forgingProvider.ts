import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { ProviderSetting } from '../../src/server/access/providerSetting.ts'
import { freePort } from './freePort.ts'

type Claims = Record<string, unknown>

/** What a forger changes of an honest provider; whatever is not named stays honest. */
export type Forgery = {
  metadata?: (honest: Claims) => Claims
  claims?: (honest: Claims) => Claims
  /** How the token is signed. */
  signed?: 'none' | 'foreign key' | 'not at all' | 'HS256 by the public key'
  /** Takes over an answer altogether; true where it did. */
  answer?: (path: string, response: ServerResponse) => boolean
}

const base64 = (said: unknown) => Buffer.from(JSON.stringify(said)).toString('base64url')
const aKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A provider that can lie about everything, by a clock that the test sets. */
export async function aForgingProvider(nowMs: () => number) {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const [own, foreign] = [aKey(), aKey()]
  const jwk = { ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }
  const secret = 'the-forgers-client-secret'
  const trial = {
    issuer,
    forgery: {} as Forgery,
    /** What was asked, and with which form. */
    asked: [] as { path: string; form: URLSearchParams }[],
    /** All that must never stand in a log. */
    secrets: [secret] as string[],
    nonce: '',
    setting: {
      ...{ issuer, clientId: 'taellevaerk', name: 'Fjordby login', scopes: ['openid'] },
      ...{
        hosts: [],
        responseMode: 'query',
        algorithms: ['RS256', 'ES256'],
        clientSecret: () => secret,
      },
      roles: { claim: 'groups', coordinator: ['tovholdere'], lead: [], operator: [] },
    } as ProviderSetting,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  function signature(text: string, key: KeyObject): string {
    return sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')
  }

  function token(): string {
    const { forgery, nonce } = trial
    const now = Math.floor(nowMs() / 1000)
    const honest = {
      ...{ iss: issuer, sub: 'tove', aud: 'taellevaerk', iat: now, exp: now + 300, nonce },
      ...{ auth_time: now, name: 'Tove Tovholder', groups: ['tovholdere'] },
    }
    const body = base64(forgery.claims?.(honest) ?? honest)
    const head = (alg: string) => `${base64({ alg, kid: 'own' })}.${body}`
    if (forgery.signed === 'none') return `${head('none')}.`
    if (forgery.signed === 'not at all') return `${head('RS256')}.`
    if (forgery.signed === 'HS256 by the public key') {
      const pem = own.publicKey.export({ type: 'spki', format: 'pem' })
      const text = head('HS256')
      return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`
    }
    const key = forgery.signed === 'foreign key' ? foreign.privateKey : own.privateKey
    const text = head('RS256')
    return `${text}.${signature(text, key)}`
  }

  const server = createServer((request, response) => {
    void answer(request, response)
  })
  async function answer(request: IncomingMessage, response: ServerResponse) {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const path = request.url ?? ''
    trial.asked.push({ path, form: new URLSearchParams(body) })
    if (trial.forgery.answer?.(path, response)) return
    const metadata = {
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256', 'HS256'] },
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      authorization_response_iss_parameter_supported: true,
    }
    const said = () => {
      if (path === '/keys') return { keys: [jwk] }
      if (path !== '/token') return trial.forgery.metadata?.(metadata) ?? metadata
      const made = { access_token: 'access-that-is-secret', id_token: token() }
      trial.secrets.push(...Object.values(made), made.id_token.split('.')[1] ?? '')
      return { ...made, token_type: 'Bearer' }
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(said()))
  }
  server.listen(port, 'localhost')
  await once(server, 'listening')
  return trial
}
