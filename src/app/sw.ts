/// <reference lib="webworker" />
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { pages } from '../contract/pages.ts'
import { showBadge } from './badge.ts'
import { backgroundSyncTag, browserPorts } from './browser.ts'
import { openDb } from './db.ts'
import { createChanges } from './live/changes.ts'
import { otherTabs } from './live/otherTabs.ts'
import { openOutbox } from './outbox/outbox.ts'
import { sendWhatIsLeft } from './sync/sendWhatIsLeft.ts'
import { isWhatItClaims } from './update/isWhatItClaims.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[]
}

type SyncEvent = ExtendableEvent & { readonly tag: string }

// A portal answers every address with its login page: better no new version than that one.
addPlugins([
  {
    cacheWillUpdate: async ({ request, response }) =>
      isWhatItClaims(request.url, response) ? response : null,
  },
])
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

const ownPages = [
  ...Object.values(pages).map((path) => new RegExp(`^${path}/?(\\?|$)`)),
  new RegExp(`^${pages.desk}/`),
]
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: ownPages }))

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | undefined)?.type === 'SKIP_WAITING')
    void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

async function sendAndShow(): Promise<void> {
  const storage = createChanges({ tell: otherTabs().tell }).watching(openDb())
  try {
    await sendWhatIsLeft(browserPorts(storage))
  } finally {
    showBadge((await openOutbox(storage).unsent()).n)
  }
}

// Only Chromium has Background Sync. A promise that fails makes it try again some minutes later.
self.addEventListener('sync' as never, (event: SyncEvent) => {
  if (event.tag === backgroundSyncTag) {
    event.waitUntil(sendAndShow())
  }
})

// Whoever presses a reminder comes to the counter that is open, or to a new one.
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(
    (async () => {
      const windows = await self.clients.matchAll({ type: 'window' })
      const open = windows.find(({ url }) => new URL(url).pathname === pages.count)
      await (open ? open.focus() : self.clients.openWindow(pages.count))
    })(),
  )
})
