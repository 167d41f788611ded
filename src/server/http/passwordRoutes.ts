import type { FastifyInstance } from 'fastify'
import { createPasswordHashing } from '../access/passwordHash.ts'
import { ownPasswordRoutes } from './ownPasswordRoutes.ts'
import type { ServerParts } from './parts.ts'
import { passwordSignInRoutes } from './passwordSignInRoutes.ts'

/** All that has to do with passwords shares one queue: each of them costs memory and a thread. */
export async function passwordRoutes(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const hashing = createPasswordHashing(parts.random, parts.argon2)
  await app.register(passwordSignInRoutes, { parts, hashing })
  await app.register(ownPasswordRoutes, { parts, hashing })
}
