import type { Configuration, IDToken, ServerMetadata } from 'openid-client'
import { faultOf, ProviderFault } from './providerFault.ts'
import { isOfProvider, longestMs, providerFetch } from './providerFetch.ts'
import type { ProviderSetting } from './providerSetting.ts'

/**
 * The one place that speaks OpenID Connect. The package is loaded when somebody first goes to a
 * provider: no start of a server waits for it.
 */
const load = () => import('openid-client')

/** Of that age, what the provider says of itself is asked for anew before anybody is sent there. */
const freshMs = 10_000
/** A provider that did not answer is left alone for a moment: nobody waits in line for it. */
const restMs = 5_000

export type Provider = ReturnType<typeof openProvider>

/** What one step asks by: the state that binds both ways, and what proves that it is the same. */
export type Secrets = { state: string; nonce: string; verifier: string }

/** A municipality's provider: asked for its metadata when somebody first goes there. */
export function openProvider(setting: ProviderSetting, nowMs: () => number) {
  let known: { metadata: ServerMetadata; atMs: number } | undefined
  let asking: Promise<ServerMetadata> | undefined
  let failed: { fault: ProviderFault; atMs: number } | undefined
  let keys: Parameters<Awaited<ReturnType<typeof load>>['setJwksCache']>[1] | undefined

  /** Whoever asks while it is being asked shares the answer. */
  function metadata(olderIsFine: boolean): Promise<ServerMetadata> {
    if (known && (olderIsFine || nowMs() - known.atMs < freshMs)) {
      return Promise.resolve(known.metadata)
    }
    if (failed && nowMs() - failed.atMs < restMs) return Promise.reject(failed.fault)
    asking ??= discover(setting).then(
      (found) => {
        known = { metadata: found, atMs: nowMs() }
        failed = undefined
        asking = undefined
        return found
      },
      (error: unknown) => {
        const fault = new ProviderFault('unreachable', faultOf(error).cause ?? error)
        failed = { fault, atMs: nowMs() }
        asking = undefined
        throw fault
      },
    )
    return asking
  }

  return {
    setting,

    /** @throws ProviderFault unreachable */
    ready: async () => void (await metadata(false)),

    /** Where the browser goes to sign in. `anew` has the person prove themselves once more. */
    async addressFor(
      { state, nonce, verifier }: Secrets,
      redirect: string,
      anew: boolean,
    ): Promise<URL> {
      const client = await load()
      const config = new client.Configuration(await metadata(true), setting.clientId)
      allowPlainOnThisMachine(client, config, setting)
      return client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: setting.scopes.join(' '),
        ...{ state, nonce, code_challenge_method: 'S256' },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        ...(setting.responseMode === 'form_post' && { response_mode: 'form_post' }),
        ...(setting.acr && { acr_values: setting.acr.join(' ') }),
        ...(anew && { prompt: 'login', max_age: '0' }),
      })
    },

    /**
     * What the provider says of whoever has come back by this address: issuer, audience, time,
     * nonce, signature and the binding of the code have been checked.
     *
     * @throws ProviderFault
     */
    async claimsOf(came: URL, { state, nonce, verifier }: Secrets): Promise<IDToken> {
      try {
        const client = await load()
        const config = await configuration(client, await metadata(true))
        if (keys) client.setJwksCache(config, keys)
        const tokens = await client.authorizationCodeGrant(config, came, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        })
        keys = client.getJwksCache(config)
        const claims = tokens.claims()
        // No longer than the standard allows: it becomes a key.
        if (!claims || claims.sub.length > 255) throw new ProviderFault('refused', { claim: 'sub' })
        return claims
      } catch (error) {
        throw faultOf(error)
      }
    },
  }

  /** Made for one step: the secret is read anew, and the server's clock judges times. */
  async function configuration(
    client: Awaited<ReturnType<typeof load>>,
    about: ServerMetadata,
  ): Promise<Configuration> {
    const secret = setting.clientSecret()
    const inBody = about.token_endpoint_auth_methods_supported?.includes('client_secret_post')
    const auth = inBody ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret)
    const skew = { [client.clockSkew]: Math.round((nowMs() - Date.now()) / 1000) }
    const config = new client.Configuration(about, setting.clientId, skew, auth)
    config[client.customFetch] = providerFetch(setting, AbortSignal.timeout(longestMs))
    allowPlainOnThisMachine(client, config, setting)
    // Else a token that comes from the token endpoint would be believed without its signature.
    client.enableNonRepudiationChecks(config)
    return config
  }
}

function allowPlainOnThisMachine(
  client: Awaited<ReturnType<typeof load>>,
  config: Configuration,
  { issuer }: ProviderSetting,
): void {
  if (new URL(issuer).protocol === 'http:') client.allowInsecureRequests(config)
}

/** What the provider says of itself, as far as it is the one that was named and leads nowhere else. */
async function discover(setting: ProviderSetting): Promise<ServerMetadata> {
  const client = await load()
  const { issuer, clientId, algorithms } = setting
  const plain = new URL(issuer).protocol === 'http:'
  const config = await client.discovery(new URL(issuer), clientId, undefined, undefined, {
    [client.customFetch]: providerFetch(setting, AbortSignal.timeout(longestMs)),
    timeout: longestMs / 1000,
    ...(plain && { execute: [client.allowInsecureRequests] }),
  })
  const { supportsPKCE: _helper, ...found } = config.serverMetadata()
  const named = [found.authorization_endpoint, found.token_endpoint, found.jwks_uri]
  if (found.issuer !== issuer) throw new ProviderFault('refused', { claim: 'issuer' })
  for (const address of named) {
    if (!isOfProvider(setting, address)) throw new ProviderFault('refused', { claim: 'host' })
  }
  const offered = found.id_token_signing_alg_values_supported ?? ['RS256']
  const allowed = offered.filter((each) => algorithms.some((algorithm) => algorithm === each))
  if (allowed.length === 0) throw new ProviderFault('refused', { claim: 'algorithm' })
  return { ...found, id_token_signing_alg_values_supported: allowed }
}
