import type { FastifyRequest } from 'fastify'

/** By whom a rate limit counts. Never by address alone: a whole town hall comes from one. */
export const byAccount = ({ visitor, ip }: FastifyRequest): string =>
  visitor?.session?.account.id ?? ip

export const byDevice = ({ visitor, ip }: FastifyRequest): string => visitor?.device?.device ?? ip

/** One that hangs on a wall. */
export const byScreen = ({ visitor, ip }: FastifyRequest): string => visitor?.wall?.screen.id ?? ip

export const byReadingAddress = ({ visitor, ip }: FastifyRequest): string =>
  visitor?.reading?.id ?? ip
