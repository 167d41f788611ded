import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { isLoopback } from '../../src/server/loopback.ts'
import { ConfigProblem } from '../../src/server/configProblem.ts'

const pair = 'test/support/tls'
let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'taellevaerk-config-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const read = (words: string[] = [], environment: NodeJS.ProcessEnv = {}) =>
  readConfig(words, environment).config
const file = (name: string, text: string) => {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

/** What is said about settings that are refused. */
function refusalOf(words: string[], environment: NodeJS.ProcessEnv = {}): string {
  try {
    readConfig(words, environment)
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message
    throw error
  }
  throw new Error('it was taken')
}

test('without settings, one municipality is served on this machine, from a store beside it', () => {
  expect(read()).toMatchObject({
    data: resolve('./data'),
    port: 8080,
    listen: '127.0.0.1',
    tls: undefined,
    trustedProxies: [],
    origin: 'http://localhost:8080',
    municipalities: [
      { id: 'kommune', name: 'Kommunen', hosts: ['localhost', '127.0.0.1', '[::1]'] },
    ],
    postgres: undefined,
    logLevel: 'info',
  })
})

test('the command line wins over the environment, and the environment over what is usual', () => {
  const environment = { TAEL_PORT: '9000', TAEL_NAME: 'Fjordby Kommune', TAEL_LOG_LEVEL: 'warn' }
  const config = read(['--port', '9001', '--log-level=error'], environment)

  expect(config).toMatchObject({ port: 9001, logLevel: 'error' })
  expect(config.municipalities[0]?.name).toBe('Fjordby Kommune')
  expect(read([], environment)).toMatchObject({ port: 9000, logLevel: 'warn' })
  expect(read([], { ...environment, TAEL_PORT: '' }).port).toBe(8080)
})

test('words that are no settings are left for the command', () => {
  const { positionals } = readConfig(['import', 'autumn.json', '--port', '1'], {})

  expect(positionals).toEqual(['import', 'autumn.json'])
})

test('a store’s address may hold a password, so it is taken from the environment alone', () => {
  const address = 'postgres://tael:hemmeligt@db.example/tael?sslmode=verify-full'

  expect(read([], { TAEL_STORE: address }).postgres).toBe(address)
  const refusal = refusalOf([`--store=${address}`])
  expect(refusal).toContain("Unknown option '--store'")
  expect(refusal).not.toContain('hemmeligt')
  expect(refusal).not.toMatch(/Known settings:.*--store/)
})

test.each<[string, string[], RegExp]>([
  [
    'an unknown setting',
    ['--prot', '80'],
    /Unknown option '--prot'[^]*Known settings: --data --port/,
  ],
  ['a setting without its value', ['--port'], /--port.*argument missing/],
  ['a port that is none', ['--port', '70000'], /^--port: .*65535/],
  ['a port that is a word', ['--port', 'http'], /^--port: /],
  ['a log level there is not', ['--log-level', 'loud'], /^--log-level: .*"debug"\|"info"/],
  ['an origin that is none', ['--origin', 'tael.example'], /^--origin: /],
  ['an origin of another kind', ['--origin', 'ftp://tael.example'], /^--origin: /],
  ['a name of nothing', ['--name', ' '], /^--name: must not be empty/],
  ['a certificate without its key', ['--cert', 'c.pem'], /^--cert and --key go together/],
  ['a key without its certificate', ['--key', 'k.pem'], /^--cert and --key go together/],
  [
    'a certificate that is not there',
    ['--cert', '/no/c.pem', '--key', '/no/k.pem'],
    /^--cert: ENOENT/,
  ],
  [
    'a proxy that is a name',
    ['--trusted-proxy', 'proxy'],
    /^--trusted-proxy: proxy is no address range, as 10\.0\.0\.0\/8/,
  ],
  [
    'a range of letters',
    ['--trusted-proxy', '10.0.0.0/x'],
    /^--trusted-proxy: 10\.0\.0\.0\/x is no/,
  ],
  [
    'a range of too many bits',
    ['--trusted-proxy', '10.0.0.0/33'],
    /^--trusted-proxy: 10\.0\.0\.0\/33 is no/,
  ],
  [
    'a range of everybody',
    ['--trusted-proxy', '0.0.0.0/0'],
    /^--trusted-proxy: 0\.0\.0\.0\/0 is no/,
  ],
  [
    'too many bits for IPv6',
    ['--trusted-proxy', 'fd00::/129'],
    /^--trusted-proxy: fd00::\/129 is no/,
  ],
  [
    'municipalities that are not there',
    ['--municipalities', '/no/m.json'],
    /^--municipalities.*ENOENT/,
  ],
])('%s is refused, and it is said what to do', (_, words, said) => {
  expect(refusalOf(words)).toMatch(said)
})

test.each(['0.0.0.0', '::', '192.0.2.7', 'tael.example'])(
  'plain HTTP on %s, where others could read it, is refused',
  (listen) => {
    expect(refusalOf(['--listen', listen])).toMatch(
      /^--listen .*: plain HTTP is answered on this machine only[^]*--cert and --key[^]*--trusted-proxy/,
    )
    expect(refusalOf([], { TAEL_LISTEN: listen })).toContain('plain HTTP')
  },
)

test.each(['127.0.0.1', '127.0.0.5', '::1', 'localhost'])(
  'plain HTTP on %s is this machine’s own',
  (listen) => {
    expect(read(['--listen', listen]).listen).toBe(listen)
    expect(isLoopback(listen)).toBe(true)
  },
)

test('with a certificate, or a proxy that is trusted, any address will do', () => {
  const [cert, key] = [`${pair}/cert.pem`, `${pair}/key.pem`]
  const encrypted = read(['--listen', '0.0.0.0', '--cert', cert, '--key', key])
  const behind = read(['--listen', '0.0.0.0', '--trusted-proxy', '10.0.0.0/8'])

  expect(encrypted).toMatchObject({
    tls: { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') },
    origin: 'https://localhost:8080',
  })
  expect(behind).toMatchObject({ trustedProxies: ['10.0.0.0/8'], origin: 'https://localhost:8080' })
})

test('a certificate that cannot be read, or that is another key’s, is refused before anything starts', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const other = file('k.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const none = file('c.pem', 'no certificate')
  const said = /^--cert .* and --key .* are no certificate in PEM with the key that belongs to it/

  expect(refusalOf(['--cert', `${pair}/cert.pem`, '--key', other])).toMatch(said)
  expect(refusalOf(['--cert', none, '--key', `${pair}/key.pem`])).toMatch(said)
})

test('several proxies are named one by one, or with commas in the environment', () => {
  const proxies = ['10.0.0.0/8', '192.0.2.7', 'fd00::/8', '203.0.113.9/32']

  expect(read(proxies.flatMap((each) => ['--trusted-proxy', each])).trustedProxies).toEqual(proxies)
  expect(read([], { TAEL_TRUSTED_PROXY: proxies.join() }).trustedProxies).toEqual(proxies)
})

test('the origin is how links begin, and its host is one of the municipality’s', () => {
  const { origin, municipalities } = read(['--origin', 'https://tael.fjordby.example/somewhere'])

  expect(origin).toBe('https://tael.fjordby.example')
  expect(municipalities[0]?.hosts).toContain('tael.fjordby.example')
})
