import { fetchOwnAccess } from '../staff/access/accessApi.ts'
import { confirmed } from '../staff/access/confirming.ts'

/** So long has a download to begin once it has been clicked. */
const enoughSeconds = 30

/**
 * Fetches a file, after whoever asks has confirmed that they are there, where that is due: asked
 * first, the browser has no page of code to show in place of the file.
 */
export async function freshDownload(address: string): Promise<void> {
  const { freshSeconds } = await fetchOwnAccess()
  if (freshSeconds < enoughSeconds && !(await confirmed())) return
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
