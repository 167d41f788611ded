import { expect, test } from 'vitest'
import { isWhatItClaims } from '../../src/app/update/isWhatItClaims.ts'

const answer = (contentType: string, changes = {}) => ({
  status: 200,
  redirected: false,
  type: 'basic' as const,
  headers: new Headers({ 'content-type': contentType }),
  ...changes,
})
const at = (path: string) => `https://tael.fjordby.example${path}`

test.each([
  ['/index.html', 'text/html; charset=utf-8'],
  ['/assets/main-1a2b.js', 'application/javascript; charset=utf-8'],
  ['/assets/main-1a2b.js', 'text/javascript'],
  ['/assets/base-1a2b.css', 'text/css'],
  ['/icon.svg', 'image/svg+xml'],
  ['/icon-192.png', 'image/png'],
  ['/assets/plex-1a2b.woff2', 'font/woff2'],
  ['/manifest.webmanifest', 'application/manifest+json'],
])('%s as %s may be kept', (path, type) => {
  expect(isWhatItClaims(at(path), answer(type))).toBe(true)
})

test.each([
  ['a login page in place of a script', '/assets/main-1a2b.js', answer('text/html')],
  ['a login page in place of a picture', '/icon.svg', answer('text/html')],
  ['an answer without a type', '/assets/main-1a2b.js', answer('')],
  ['a kind of file that the shell has none of', '/install.exe', answer('application/octet-stream')],
  ['a page that was led elsewhere', '/index.html', answer('text/html', { redirected: true })],
  ['a part of a file', '/index.html', answer('text/html', { status: 206 })],
  ['a page that is not there', '/index.html', answer('text/html', { status: 404 })],
  ['a server that is away', '/index.html', answer('text/html', { status: 503 })],
  ['what cannot be looked into', '/index.html', answer('text/html', { type: 'opaque' })],
  ['what another origin allows', '/index.html', answer('text/html', { type: 'cors' })],
])('%s is never kept', (_, path, response) => {
  expect(isWhatItClaims(at(path), response)).toBe(false)
})
