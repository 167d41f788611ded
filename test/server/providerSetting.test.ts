import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { ConfigProblem } from '../../src/server/configProblem.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'taellevaerk-provider-'))
  writeFileSync(join(directory, 'secret'), 'hemmeligt\n')
})
afterEach(() => rmSync(directory, { recursive: true }))

const honest = {
  issuer: 'https://login.fjordby.example/realms/fjordby',
  clientId: 'taellevaerk',
  name: 'Fjordby login',
}
const environment = { FJORDBY_SECRET: 'hemmeligt', EMPTY: '' }

function read(provider: object) {
  const path = join(directory, 'municipalities.json')
  const municipality = { id: 'fjordby', name: 'Fjordby Kommune', hosts: ['tael.fjordby.example'] }
  writeFileSync(path, JSON.stringify([{ ...municipality, provider }]))
  const { config } = readConfig(['--municipalities', path], environment)
  return config.municipalities[0]?.provider
}
function refusalOf(provider: object): string {
  try {
    read(provider)
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message
    throw error
  }
  throw new Error('it was taken')
}

test('a provider needs its issuer, who we are there, where the secret lies, and a name', () => {
  const provider = read({ ...honest, clientSecretVariable: 'FJORDBY_SECRET' })

  expect(provider).toMatchObject({ ...honest, scopes: ['openid', 'profile'], hosts: [] })
  expect(provider?.algorithms).not.toContain('HS256')
  expect(provider?.clientSecret()).toBe('hemmeligt')
  expect(JSON.stringify(provider)).not.toContain('hemmeligt')
})

test('a secret in a file can be renewed while the server runs', () => {
  const file = join(directory, 'secret')
  const provider = read({ ...honest, clientSecretFile: file })
  expect(provider?.clientSecret()).toBe('hemmeligt')
  writeFileSync(file, 'fornyet')

  expect(provider?.clientSecret()).toBe('fornyet')
})

test('units alone give a role too: a lead’s', () => {
  const roles = { claim: 'groups', units: { b: ['desk'] } }

  expect(read({ ...honest, clientSecretVariable: 'FJORDBY_SECRET', roles })?.roles).toMatchObject(
    roles,
  )
})

test('roles and units are read from one claim', () => {
  const roles = { claim: 'groups', coordinator: ['a'], units: { b: ['desk'] } }

  expect(read({ ...honest, clientSecretVariable: 'FJORDBY_SECRET', roles })?.roles).toEqual({
    ...{ claim: 'groups', coordinator: ['a'], lead: [], operator: [], units: { b: ['desk'] } },
  })
})

const secret = { clientSecretVariable: 'FJORDBY_SECRET' }
test.each<[string, object, RegExp]>([
  ['a secret in the file of settings', { clientSecret: 'hemmeligt' }, /clientSecret/],
  ['no secret', {}, /needs either clientSecretFile or clientSecretVariable/],
  ['two secrets', { ...secret, clientSecretFile: 'x' }, /needs either/],
  ['an empty secret', { clientSecretVariable: 'EMPTY' }, /EMPTY holds no client secret/],
  ['a secret that is not there', { clientSecretFile: '/no/secret' }, /clientSecretFile: ENOENT/],
  ['an issuer in plain', { ...secret, issuer: 'http://login.fjordby.example' }, /must be https/],
  ['an issuer that is a file', { ...secret, issuer: 'file:///etc/passwd' }, /must be https/],
  ['an issuer that is no address', { ...secret, issuer: 'login' }, /issuer: Invalid URL/],
  ['an issuer with a password', { ...secret, issuer: 'https://a:b@x.example' }, /must be https/],
  ['an issuer with a question', { ...secret, issuer: 'https://x.example?a=b' }, /neither \? nor #/],
  ['a secret both sides have as signature', { ...secret, algorithms: ['HS256'] }, /algorithms/],
  ['no signature', { ...secret, algorithms: ['none'] }, /algorithms/],
  ['scopes without openid', { ...secret, scopes: ['profile'] }, /scopes must name openid/],
  ['roles for nobody', { ...secret, roles: { claim: 'groups' } }, /names no value that gives/],
  ['a word that is no setting', { ...secret, emailIsEnough: true }, /emailIsEnough/],
])('%s is refused at the start, and it is said what is wrong', (_, provider, said) => {
  const refusal = refusalOf({ ...honest, ...provider })

  expect(refusal).toMatch(said)
  expect(refusal).not.toContain('hemmeligt')
})
