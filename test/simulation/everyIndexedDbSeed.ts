/** Every so many seeds, the devices' storage is the app's own adapter over an IndexedDB in memory. */
export const everyIndexedDbSeed = 20
