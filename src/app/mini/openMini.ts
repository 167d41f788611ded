import { pages } from '../../contract/pages.ts'
import type { Page } from '../PageContext.ts'

type OnTop = { requestWindow: (size: { width: number; height: number }) => Promise<Window> }

let onTop = (globalThis as { documentPictureInPicture?: OnTop }).documentPictureInPicture

/** Whether this browser can keep a window above all others. */
export const canBeOnTop = (): boolean => onTop !== undefined

/** Three keys to a row, what stands above and below them, and a little air. */
const sizeFor = (keys: number) => ({ width: 368, height: 112 + 88 * Math.ceil(keys / 3) })

/**
 * A window for the mini counter. On top it is empty, and this page draws in it; elsewhere it is an
 * ordinary one that opens the same app, which counts on its own. Undefined where the browser opens none.
 */
export async function openMini(
  keys: number,
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
