import type { LaterText } from '../text/laterDa.ts'

type Step = { name: keyof LaterText['tour']['steps']; at: string }

const all: readonly Step[] = [
  { name: 'keys', at: '.count .keys' },
  { name: 'quick', at: '.count .quick-keys' },
  { name: 'areas', at: '.count .areas' },
  { name: 'strip', at: '.count .strip-place' },
  { name: 'help', at: '.count .count-help' },
  { name: 'sending', at: '.count .count-top .pill' },
]

/**
 * What there is to be shown: a campaign without texts of help has no button for
 * them, and a unit without quick keys none of those.
 */
export const stepsIn = (page: ParentNode): Step[] => all.filter(({ at }) => page.querySelector(at))
