import { expect, test } from 'vitest'
import { ConfigProblem } from '../../src/server/configProblem.ts'
import { readConfig } from '../../src/server/config.ts'

const store = (address: string) => readConfig([], { TAEL_STORE: address }).config.postgres

test.each([
  'postgres://tael:hemmeligt@localhost/tael',
  'postgresql://tael@127.0.0.1:5432/tael',
  'postgres://tael@[::1]/tael',
  'postgres:///tael?host=/var/run/postgresql',
  '/var/run/postgresql tael',
  'postgres://tael:hemmeligt@db.example/tael?sslmode=verify-full',
  'postgres://db.example/tael?sslmode=verify-full&sslrootcert=/etc/ssl/own.pem',
])('%s is safe to talk to', (address) => {
  expect(store(address)).toBe(address)
})

test.each([
  'postgres://tael:hemmeligt@db.example/tael',
  'postgres://tael:hemmeligt@db.example/tael?sslmode=disable',
  'postgres://tael:hemmeligt@db.example/tael?sslmode=prefer',
  'postgres://tael:hemmeligt@db.example/tael?sslmode=require',
  'postgres://tael:hemmeligt@db.example/tael?sslmode=no-verify',
  'postgres://tael:hemmeligt@localhost/tael?host=db.example',
  'postgres://tael:hemmeligt@127.evil.example/tael',
])('%s is refused with the mend: it could be read, or answered by a stranger', (address) => {
  expect(() => store(address)).toThrow(ConfigProblem)
  expect(() => store(address)).toThrow(/sslmode=verify-full/)
  expect(() => store(address)).not.toThrow(/hemmeligt/)
})

test.each(['hemmeligt', 'mysql://tael:hemmeligt@localhost/tael', 'https://hemmeligt.example'])(
  '%s is no address of a store, and is not said again',
  (address) => {
    expect(() => store(address)).toThrow(/TAEL_STORE: must be an address/)
    expect(() => store(address)).not.toThrow(/hemmeligt/)
  },
)
