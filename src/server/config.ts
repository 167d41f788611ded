import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { MunicipalityId } from '../contract/id.ts'
import { Text } from '../contract/text.ts'
import { ConfigProblem } from './configProblem.ts'
import { isLoopback } from './loopback.ts'
import { safeStoreAddress } from './store/storeAddress.ts'
import { commandOptions, flagsIn } from './commandFlags.ts'
import { providerIn } from './access/providerSetting.ts'
import { readSettingFile, tlsIn } from './settingFiles.ts'

const Host = z
  .string()
  .regex(/^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/, 'must be a host name in lower case, without port')

/** A municipality is known by the host names it is reached at, and may have a sign-in of its own. */
const municipalityIn = (environment: NodeJS.ProcessEnv) =>
  z.strictObject({
    id: MunicipalityId,
    name: Text,
    hosts: z.array(Host).min(1),
    provider: providerIn(environment).optional(),
  })
export type MunicipalitySetting = z.infer<ReturnType<typeof municipalityIn>>

const Settings = z.object({
  data: z.string().default('./data'),
  port: z.coerce.number().int().min(0).max(65535).default(8080),
  listen: z.string().default('127.0.0.1'),
  cert: z.string().optional(),
  key: z.string().optional(),
  'trusted-proxy': z.array(z.string()).default([]),
  origin: z.url({ protocol: /^https?$/ }).optional(),
  name: z.string().default('Kommunen').pipe(Text),
  municipalities: z.string().optional(),
  municipality: z.string().optional(),
  store: z.string().optional(),
  'log-level': z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  listen: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  'trusted-proxy': { type: 'string', multiple: true },
  origin: { type: 'string' },
  name: { type: 'string' },
  municipalities: { type: 'string' },
  municipality: { type: 'string' },
  'log-level': { type: 'string' },
} as const

export type Config = ReturnType<typeof readConfig>['config']

/**
 * Every setting, read and checked once: from the command line, else from `TAEL_…` in the
 * environment, else its default. The store's address may hold a password, so it is taken from
 * `TAEL_STORE` alone: command lines can be read by everybody on the machine.
 *
 * @returns the settings, and the words of the command line that are not settings
 * @throws ConfigProblem
 */
export function readConfig(words: readonly string[], environment: NodeJS.ProcessEnv) {
  const { values, positionals } = parsed(words)
  const settings = checked({ ...fromEnvironment(environment), ...values })
  const tls = tlsIn(settings)
  const scheme = tls || settings['trusted-proxy'].length > 0 ? 'https' : 'http'
  const origin = new URL(settings.origin ?? `${scheme}://localhost:${settings.port}`)
  refuseOpenPlainHttp(settings, tls !== undefined)
  return {
    positionals,
    flags: flagsIn(values),
    config: {
      data: resolve(settings.data),
      port: settings.port,
      listen: settings.listen,
      tls,
      trustedProxies: settings['trusted-proxy'],
      origin: origin.origin,
      municipalities: municipalitiesOf(settings, origin, environment),
      /** Which of them a command is about; needed only where there are several. */
      municipality: settings.municipality,
      /** A PostgreSQL address; without one the embedded store in `data` is used. */
      postgres: safeStoreAddress(settings.store),
      logLevel: settings['log-level'],
      /** Where the built app lies. */
      app: resolve(import.meta.dirname, '../../dist'),
    },
  }
}

function parsed(words: readonly string[]) {
  try {
    const all = { ...options, ...commandOptions }
    return parseArgs({ args: [...words], options: all, allowPositionals: true })
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new ConfigProblem(`${(error as Error).message}\nKnown settings: ${known.join(' ')}`)
  }
}

function fromEnvironment(environment: NodeJS.ProcessEnv): Record<string, string | string[]> {
  const names = [...Object.keys(options), 'store']
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[`TAEL_${name.toUpperCase().replaceAll('-', '_')}`]
      if (value === undefined || value === '') return []
      return [[name, name === 'trusted-proxy' ? value.split(',') : value]]
    }),
  )
}

function checked(raw: unknown): z.infer<typeof Settings> {
  const { data, error } = Settings.safeParse(raw)
  if (data) return data
  const lines = error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
  throw new ConfigProblem(lines.join('\n'))
}

/** An address or a range of addresses, but not the range of all there are. */
function isRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  const within = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest)
  return isIP(address) !== 0 && within && rest.length === 0
}

function refuseOpenPlainHttp(settings: z.infer<typeof Settings>, encrypted: boolean): void {
  const wrong = settings['trusted-proxy'].find((range) => !isRange(range))
  if (wrong !== undefined) {
    throw new ConfigProblem(`--trusted-proxy: ${wrong} is no address range, as 10.0.0.0/8`)
  }
  if (encrypted || settings['trusted-proxy'].length > 0 || isLoopback(settings.listen)) return
  throw new ConfigProblem(
    `--listen ${settings.listen}: plain HTTP is answered on this machine only, because sign-ins and\n` +
      'counts would be readable on the network. Give --cert and --key, or put a proxy that\n' +
      'encrypts in front and name it with --trusted-proxy ADDRESS/BITS.',
  )
}

function municipalitiesOf(
  { municipalities, name }: z.infer<typeof Settings>,
  origin: URL,
  environment: NodeJS.ProcessEnv,
) {
  const own: MunicipalitySetting = {
    id: MunicipalityId.parse('kommune'),
    name,
    hosts: [...new Set(['localhost', '127.0.0.1', '[::1]', origin.hostname])],
  }
  if (municipalities === undefined) return [own]
  const list = z.array(municipalityIn(environment)).min(1)
  const { data, error } = list.safeParse(jsonOf(municipalities))
  if (!data) {
    const lines = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new ConfigProblem(`--municipalities ${municipalities}:\n${lines.join('\n')}`)
  }
  const names = data.flatMap(({ id, hosts }) => [id, ...hosts.map((host) => `the host ${host}`)])
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) {
    throw new ConfigProblem(`--municipalities ${municipalities}: ${twice} is named twice`)
  }
  return data
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readSettingFile('--municipalities', file))
  } catch (error) {
    throw new ConfigProblem(`--municipalities ${file}: ${(error as Error).message}`)
  }
}

/** Where the embedded store keeps its file. */
export const storeFile = (data: string): string => join(data, 'store.db')
