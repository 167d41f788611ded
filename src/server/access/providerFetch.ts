import type { CustomFetch } from 'openid-client'
import { ProviderFault } from './providerFault.ts'
import { isSafeAddress, type ProviderSetting } from './providerSetting.ts'

/** Metadata and keys are some kilobytes. */
const largestBytes = 256 * 1024

/** How long somebody waits for the provider, all that is asked of it for one step put together. */
export const longestMs = 5000

/**
 * Only the issuer's own host, and those that the settings name beside it: what a provider's
 * metadata says is no reason to ask anybody else, and plain HTTP is for trials on this machine.
 */
export function isOfProvider(
  { issuer, hosts }: Pick<ProviderSetting, 'issuer' | 'hosts'>,
  address: string | undefined,
): boolean {
  if (address === undefined || !isSafeAddress(address)) return false
  const { host, protocol } = new URL(address)
  const own = new URL(issuer)
  return (host === own.host && protocol === own.protocol) || hosts.includes(host)
}

class Unfit extends Error {
  override readonly name = 'Unfit'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const unfit = (code: string): never => {
  throw new ProviderFault('unreachable', new Unfit(code))
}

/** Asks the provider and nobody else: no redirects, no large answers, and no longer than a moment. */
export function providerFetch(
  setting: Pick<ProviderSetting, 'issuer' | 'hosts'>,
  signal: AbortSignal,
): CustomFetch {
  return async (address, options) => {
    if (!isOfProvider(setting, address)) return unfit('FOREIGN_HOST')
    const { method, headers, body } = options
    const answer = await fetch(address, {
      ...{ method, headers, redirect: 'manual', signal },
      ...(body !== undefined && body !== null && { body: body as string }),
    })
    if (answer.status >= 300 && answer.status < 400) return unfit('REDIRECTED')
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.length
      // Leaving the loop cancels what is still to come.
      if (bytes > largestBytes) return unfit('TOO_LARGE')
      chunks.push(chunk)
    }
    const type = answer.headers.get('content-type') ?? ''
    return new Response(Buffer.concat(chunks), {
      status: answer.status,
      headers: { 'content-type': type },
    })
  }
}
