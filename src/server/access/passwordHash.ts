import { argon2 } from 'node:crypto'
import { promisify } from 'node:util'
import { oneWriting } from '../../domain/passwordRule.ts'
import { Problem } from '../http/problem.ts'
import { type RandomBytes, sameBytes } from './secret.ts'

/** A password's hash, with what it was made by. */
export type StoredPassword = {
  hash: Uint8Array
  salt: Uint8Array
  /** KiB. */
  memory: number
  passes: number
  lanes: number
}

/** OWASP's parameters for argon2id. Raised ones are taken up by each password as it is next used. */
const asked = { memory: 19_456, passes: 2, lanes: 1 } as const
const hashBytes = 32
const saltBytes = 16

/** Each takes 19 MiB and a thread of the process: counting needs the others. */
const atOnce = 2
const waitingAtMost = 30
const retryAfterSeconds = 5

export type Argon2 = (password: string, by: Omit<StoredPassword, 'hash'>) => Promise<Uint8Array>

const derive = promisify(argon2)

/** argon2id on a thread of its own. */
const realArgon2: Argon2 = (password, { salt, memory, passes, lanes }) =>
  derive('argon2id', {
    message: password,
    nonce: salt,
    parallelism: lanes,
    tagLength: hashBytes,
    memory,
    passes,
  })

export type PasswordHashing = ReturnType<typeof createPasswordHashing>

/** Makes and checks password hashes, few at once; whoever would wait too long is told to come again. */
export function createPasswordHashing(random: RandomBytes, run: Argon2 = realArgon2) {
  let running = 0
  const waiting: (() => void)[] = []
  /** Stands in where there is no such user name: nobody's, and as much work. */
  const nobodys: StoredPassword = { hash: random(hashBytes), salt: random(saltBytes), ...asked }

  /** @throws Problem busy */
  async function inTurn(work: () => Promise<Uint8Array>): Promise<Uint8Array> {
    if (running >= atOnce) {
      if (waiting.length >= waitingAtMost) {
        const detail = 'too many passwords are being checked'
        throw new Problem('busy', { detail, retryAfter: retryAfterSeconds })
      }
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }

  return {
    async make(password: string): Promise<StoredPassword> {
      const by = { salt: random(saltBytes), ...asked }
      return { ...by, hash: await inTurn(() => run(oneWriting(password), by)) }
    },

    /** Whether a password is the one; where nothing is stored, the same work is done for nothing. */
    async isRight(password: string, stored: StoredPassword | undefined): Promise<boolean> {
      const by = stored ?? nobodys
      const made = await inTurn(() => run(oneWriting(password), by))
      return sameBytes(made, by.hash) && stored !== undefined
    },

    /** Whether a hash was made by less than is asked today. */
    isOutdated: ({ memory, passes, lanes }: StoredPassword): boolean =>
      memory !== asked.memory || passes !== asked.passes || lanes !== asked.lanes,
  }
}
