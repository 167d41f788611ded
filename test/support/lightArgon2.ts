import { argon2 } from 'node:crypto'
import { promisify } from 'node:util'
import type { Argon2 } from '../../src/server/access/passwordHash.ts'

const derive = promisify(argon2)

/**
 * argon2id that costs a test nothing: the memory that production asks for is not used up. What a test
 * has stored by less is read by just that.
 */
export const lightArgon2: Argon2 = (password, { salt, memory, passes, lanes }) => {
  const light = memory >= 19_456 ? { memory: 64, passes: 1 } : { memory, passes }
  return derive('argon2id', {
    ...light,
    message: password,
    nonce: salt,
    parallelism: lanes,
    tagLength: 32,
  })
}
