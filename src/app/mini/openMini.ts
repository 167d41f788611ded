import { pages } from '../../contract/pages.ts'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { quickKeysOf } from '../../domain/quickKeys.ts'
import type { Page } from '../PageContext.ts'
import { tappedChannels } from '../tap/tappedChannels.ts'

type OnTop = { requestWindow: (size: { width: number; height: number }) => Promise<Window> }

let onTop = (globalThis as { documentPictureInPicture?: OnTop }).documentPictureInPicture

/** Whether this browser can keep a window above all others. */
export const canBeOnTop = (): boolean => onTop !== undefined

/** The keys that the window is to show without scrolling. */
export type MiniKeys = { channels: number; quick: number }

export const keysOf = (campaign: CounterCampaign): MiniKeys => ({
  channels: tappedChannels(campaign.channels).length,
  quick: quickKeysOf(campaign).length,
})

/**
 * Three channels to a row, two quick keys, of which the one that repeats is one more, what stands
 * above and below them, and a little air.
 */
export const sizeFor = ({ channels, quick }: MiniKeys) => ({
  width: 368,
  height:
    112 + 88 * Math.ceil(channels / 3) + (quick > 0 ? 8 + 72 * Math.ceil((quick + 1) / 2) : 0),
})

/**
 * A window for the mini counter. On top it is empty, and this page draws in it; elsewhere it is an
 * ordinary one that opens the same app, which counts on its own. Undefined where the browser opens none.
 */
export async function openMini(
  keys: MiniKeys,
): Promise<{ page: Page; drawnHere: boolean } | undefined> {
  const size = sizeFor(keys)
  const top = (await onTop?.requestWindow(size).catch(() => {
    // Where IT forbids it, it is forbidden at the next click too: that one opens an ordinary window.
    onTop = undefined
  })) as Page | undefined
  if (top) {
    await dress(top.document)
    return { page: top, drawnHere: true }
  }
  const { width, height } = size
  const page = open(pages.mini, 'mini', `popup,width=${width},height=${height}`)
  return page ? { page: page as Page, drawnHere: false } : undefined
}

/** The page's own style sheets, as links: nothing may stand inline, and each is checked by its hash. */
async function dress({ head }: Document): Promise<void> {
  const sheets = document.querySelectorAll<HTMLElement>('link[rel=stylesheet], style')
  await Promise.all(
    Array.from(sheets, async (sheet) => {
      const copy = sheet.cloneNode() as HTMLElement
      const { promise, resolve } = Promise.withResolvers<void>()
      copy.addEventListener('load', () => resolve())
      copy.addEventListener('error', () => resolve())
      copy.textContent = sheet.textContent
      head.append(copy)
      await promise
    }),
  )
}
