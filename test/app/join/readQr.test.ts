import { expect, test } from 'vitest'
import { decodeQR } from 'qr/decode.js'
import { encodeQR } from 'qr'
import { readQr } from '../../../src/app/join/scan/readQr.ts'
import { troubleWith } from '../../../src/app/join/scan/camera.ts'

const origin = 'https://tael.fjordby.example'
const secret = 'A'.repeat(43)

test('an invite of this address is read, and so is a code', () => {
  expect(readQr(`${origin}/join#k=${secret}`, origin)).toEqual({ is: 'invite', invite: { secret } })
  expect(readQr('7k3qf-9m2xb', origin)).toEqual({ is: 'invite', invite: { code: '7K3QF9M2XB' } })
})

test.each([
  `https://tael.nabo.example/join#k=${secret}`,
  `http://tael.fjordby.example/join#k=${secret}`,
  `https://tael.fjordby.example.evil.example/join#k=${secret}`,
])('an invite of another address is told as such: %s', (text) => {
  expect(readQr(text, origin)).toEqual({ is: 'elsewhere', host: new URL(text).host })
})

test.each([
  'WIFI:S:Gæst;;',
  'https://kaffe.example/menu',
  `${origin}/staff#k=${secret}`,
  `${origin}/join`,
  `${origin}/join#k=short`,
  `javascript:alert(1)//join#k=${secret}`,
  '',
])('what is no invite is none: %s', (text) => {
  expect(readQr(text, origin)).toEqual({ is: 'no_invite' })
})

test('the library that stands in reads what a poster shows', () => {
  const link = `${origin}/join#k=${secret}`
  const rows = encodeQR(link, 'raw', { border: 4, scale: 4 })
  const size = rows.length
  const data = new Uint8Array(size * size * 4)
  for (const [at, dark] of rows.flat().entries()) data.fill(dark ? 0 : 255, at * 4, at * 4 + 4)

  expect(decodeQR({ width: size, height: size, data })).toBe(link)
})

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'none'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
])('a camera that says %s is told as %s', (name, trouble) => {
  expect(troubleWith(Object.assign(new Error('x'), { name }))).toBe(trouble)
})
