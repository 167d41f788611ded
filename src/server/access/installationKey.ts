import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigProblem } from '../configProblem.ts'
import type { RandomBytes } from './secret.ts'

/**
 * The installation's key, kept in a file beside the database and not in it: a copy of the database
 * alone can neither check a guessed invite code nor make a credential. Made at the first start.
 */
export function installationKey(data: string, random: RandomBytes): Uint8Array {
  const file = join(data, 'installation.key')
  if (!existsSync(file)) {
    writeFileSync(file, Buffer.from(random(32)).toString('base64'), { mode: 0o600, flag: 'wx' })
  }
  return readKey(file)
}

/** The key that is there; undefined where none is: whoever only reads makes none. */
export function presentKey(data: string): Uint8Array | undefined {
  const file = join(data, 'installation.key')
  return existsSync(file) ? readKey(file) : undefined
}

function readKey(file: string): Uint8Array {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length < 32) {
    throw new ConfigProblem(`${file} is damaged: it must hold 32 bytes in base64. Restore it from a
backup; with a new key every invite code stops working and restored devices are not recognised.`)
  }
  return key
}
