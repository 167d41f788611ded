import { once } from 'node:events'
import type { Server } from 'node:http'
import { type ClientMetadata, Provider } from 'oidc-provider'
import type { ProviderSetting } from '../../src/server/access/providerSetting.ts'
import { freePort } from './freePort.ts'

/** Who may sign in at the provider, by what is typed into its form, and what it says of them. */
type People = Record<string, { name: string; groups?: string[]; email?: string }>

const clientId = 'taellevaerk'
const clientSecret = 'a-secret-of-the-trial-that-must-never-be-logged'

/** A certified OpenID provider on this machine, with its own sign-in page. */
export async function aProvider(people: People, redirects: string[], host = 'localhost') {
  const port = await freePort()
  const issuer = `http://${host}:${port}`
  const client: ClientMetadata = {
    ...{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirects },
    token_endpoint_auth_method: 'client_secret_post',
    require_auth_time: true,
  }
  const provider = new Provider(issuer, {
    clients: [client],
    claims: { openid: ['sub', 'groups', 'email'], profile: ['name'] },
    scopes: ['openid', 'profile'],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context, login) => ({
      accountId: login,
      claims: async () => ({ sub: login, ...people[login] }),
    }),
    ttl: { ...{ Session: 3600, Interaction: 3600, Grant: 3600 }, AccessToken: 60, IdToken: 3600 },
  })
  let server: Server | undefined
  const setting: ProviderSetting = {
    issuer,
    clientId,
    name: 'Fjordby login',
    scopes: ['openid', 'profile'],
    hosts: [],
    responseMode: 'query',
    algorithms: ['RS256'],
    clientSecret: () => clientSecret,
  }

  const trial = {
    issuer,
    setting,
    async start() {
      server = provider.listen(port, host)
      await once(server, 'listening')
    },
    async stop() {
      server?.closeAllConnections()
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
      server = undefined
    },
  }
  await trial.start()
  return trial
}

/** A person at the provider's pages: fills in what is asked until they are sent back, and where to. */
export function atTheProvider(issuer: string) {
  const jar = new Map<string, string>()

  async function load(address: string, form?: Record<string, string>) {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }

  return async (address: string, login: string): Promise<string> => {
    let answer = await load(address)
    for (let step = 0; step < 20; step += 1) {
      const to = answer.headers.get('location')
      if (to) {
        const next = new URL(to, issuer)
        if (next.origin !== issuer) return next.href
        answer = await load(next.href)
        continue
      }
      const page = await answer.text()
      const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? []
      const [, prompt] = /name="prompt" value="([^"]+)"/.exec(page) ?? []
      if (!action || !prompt) throw new Error(`the provider shows ${answer.status}: ${page}`)
      const filled = prompt === 'login' ? { prompt, login, password: 'x' } : { prompt }
      answer = await load(new URL(action, issuer).href, filled)
    }
    throw new Error('the provider leads nowhere')
  }
}
