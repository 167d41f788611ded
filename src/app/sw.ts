/// <reference lib="webworker" />
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { pages } from '../contract/pages.ts'
import { backgroundSyncTag, browserPorts } from './browser.ts'
import { openDb } from './db.ts'
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

// Only Chromium has Background Sync. A promise that fails makes it try again some minutes later.
self.addEventListener('sync' as never, (event: SyncEvent) => {
  if (event.tag === backgroundSyncTag) {
    event.waitUntil(sendWhatIsLeft(browserPorts(openDb())))
  }
})
