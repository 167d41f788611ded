import * as z from 'zod/mini'
import { CampaignId } from './id.ts'

/**
 * The events of the staff's stream, `text/event-stream`. None carries a figure: whoever hears that
 * something has changed asks for the board, so that rights and the rule of small units have one place.
 */
export const liveEvents = {
  /** The stream is heard; what came before it is to be asked for. */
  hello: 'hello',
  /** On boards of these campaigns something is new. */
  news: 'news',
  /** Nothing has happened, and the stream still stands. */
  beat: 'beat',
} as const

/** A reader that has heard nothing for three of these has no stream any more. */
export const liveBeatMs = 15_000

/** What a `news` event carries. The data of the others is an empty object. */
export const LiveNews = z.object({ campaigns: z.array(CampaignId) })
