/** What the browser has said to messages outside the page. */
export const messagesAllowed = (): NotificationPermission | 'none' =>
  'Notification' in globalThis ? Notification.permission : 'none'

/** Asks for them. Only ever from the switch: who is asked out of nowhere says no for good. */
export async function askForMessages(): Promise<void> {
  if (messagesAllowed() === 'default') await Notification.requestPermission()
}

/**
 * A message of the browser, where that is allowed and nobody looks at the page: whoever does reads
 * it there. By the worker, since a phone takes it from no page; one of a kind takes the place of the
 * one before, whichever window it comes from.
 */
export async function notify(tag: string, body: string): Promise<void> {
  if (messagesAllowed() !== 'granted' || document.hasFocus()) return
  const worker = await navigator.serviceWorker.ready
  const lang = document.documentElement.lang
  await worker.showNotification('Tælleværk', { body, tag, lang, icon: '/icon-192.png' })
}
