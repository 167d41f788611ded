/** What the app uses where it is there, as an expression that says whether it is. */
export const abilities: Readonly<Record<string, string>> = {
  'service worker': "'serviceWorker' in navigator",
  'Web Locks': "'locks' in navigator",
  'strict durability': "'durability' in IDBTransaction.prototype",
  'promise to keep what is stored': "'storage' in navigator && 'persist' in navigator.storage",
  'Background Sync': "'SyncManager' in globalThis",
  'mini counter on top': "'documentPictureInPicture' in globalThis",
  'number on the icon': "'setAppBadge' in navigator",
  'wake lock': "'wakeLock' in navigator",
  haptics: "'vibrate' in navigator",
  'scanning of codes': "'BarcodeDetector' in globalThis",
  'offer to install': "'onbeforeinstallprompt' in globalThis",
}

/**
 * What each engine cannot do in these tests. Nothing that counts depends on any of it; `docs/it.md`
 * says what people notice. `restart`: its driven sessions forget everything, so that opening it anew
 * with what lies on its disk cannot be tested here.
 */
export const missing: Readonly<Record<string, readonly string[]>> = {
  Chromium: ['scanning of codes'],
  Firefox: [
    'Background Sync',
    'number on the icon',
    'haptics',
    'scanning of codes',
    'offer to install',
  ],
  WebKitGTK: [
    'promise to keep what is stored',
    'Background Sync',
    'mini counter on top',
    'number on the icon',
    'haptics',
    'scanning of codes',
    'offer to install',
    'restart',
  ],
}
