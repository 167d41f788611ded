import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { UnitId } from '../../contract/id.ts'
import { Text } from '../../contract/text.ts'

const Values = z.array(z.string().min(1)).default([])

/** Which values of a claim mean which role here; where units are named, they follow the claim too. */
const Roles = z
  .strictObject({
    claim: z.string().min(1),
    coordinator: Values,
    lead: Values,
    operator: Values,
    units: z.record(z.string(), z.array(UnitId)).optional(),
  })
  .refine(
    ({ coordinator, lead, operator, units = {} }) =>
      [...coordinator, ...lead, ...operator, ...Object.keys(units)].length > 0,
    'names no value that gives a role, so nobody would come in by it',
  )
export type RoleMapping = z.infer<typeof Roles>

/** What a token may be signed by: keys of the provider's own, never a secret that both sides have. */
const Algorithm = z.enum([
  ...(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const),
  ...(['ES256', 'ES384', 'ES512', 'Ed25519', 'EdDSA'] as const),
])

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Encrypted; in plain only on this machine, for trials. */
export const isSafeAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))
}

const Issuer = z
  .url()
  .refine((text) => isSafeAddress(text), 'must be https')
  .refine((text) => !/[?#]/.test(text), 'must have neither ? nor #')

/**
 * A municipality's own sign-in as its settings name it. The secret is not among them: they say
 * where it lies.
 */
const Said = z.strictObject({
  issuer: Issuer,
  clientId: z.string().min(1),
  clientSecretFile: z.string().optional(),
  clientSecretVariable: z.string().optional(),
  /** What the button says behind “sign in with”. */
  name: Text,
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default(['openid', 'profile']),
  /** How the browser comes back; ADFS says what groups somebody is in only where it is by a form. */
  responseMode: z.enum(['query', 'form_post']).default('query'),
  roles: Roles.optional(),
  /** Hosts beside the issuer's own that its metadata may name. */
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+(:\d+)?$/)).default([]),
  acr: z.array(z.string().min(1)).min(1).optional(),
  amr: z.array(z.string().min(1)).min(1).optional(),
  algorithms: z.array(Algorithm).min(1).default(Algorithm.options),
})

/** The same, with the way to the secret: a file is read each time, so that it can be renewed. */
export const providerIn = (environment: NodeJS.ProcessEnv) =>
  Said.transform(({ clientSecretFile: file, clientSecretVariable: variable, ...said }, context) => {
    const wrong = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (!said.scopes.includes('openid')) return wrong('scopes must name openid')
    if ((file === undefined) === (variable === undefined)) {
      return wrong('needs either clientSecretFile or clientSecretVariable')
    }
    const clientSecret = () =>
      file === undefined
        ? (environment[variable ?? ''] ?? '').trim()
        : readFileSync(file, 'utf8').trim()
    try {
      if (clientSecret() === '') return wrong(`${file ?? variable} holds no client secret`)
    } catch (error) {
      return wrong(`clientSecretFile: ${(error as Error).message}`)
    }
    return { ...said, clientSecret }
  })
export type ProviderSetting = z.infer<ReturnType<typeof providerIn>>
