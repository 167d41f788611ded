import type { FastifyReply, FastifyRequest } from 'fastify'
import { type LivingScreen, livingScreen } from '../access/livingScreen.ts'
import type { MunicipalitySetting } from '../config.ts'
import { cookieSettings, longestAge } from './cookieSettings.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'

/** A screen on a wall has a cookie of its own kind: a browser that is somebody else as well stays so. */
const screenCookie = '__Host-tael_w'

/** What a screen shows, and the secret of its cookie. */
export type Wall = LivingScreen & { secret: string }

/** The screen of a request's cookie, if it may still show anything. */
export async function wallOfCookie(
  { db, shelf }: Pick<ServerParts, 'db' | 'shelf'>,
  { id }: MunicipalitySetting,
  { cookies }: FastifyRequest,
): Promise<Wall | undefined> {
  const secret = cookies[screenCookie]
  const living = secret ? await livingScreen(db, shelf, id, secret) : undefined
  return living && secret ? { ...living, secret } : undefined
}

/** The screen of a request that only screens get through with. */
export function screenIn({ visitor }: FastifyRequest): Wall {
  if (!visitor?.wall) throw new Problem('not_signed_in')
  return visitor.wall
}

/** It outlives whatever it is to show: when that is over, the server says so. */
export const setScreenCookie = (reply: FastifyReply, value: string) =>
  reply.setCookie(screenCookie, value, { ...cookieSettings, maxAge: longestAge })
