/** Every so many seeds, the devices' storage is Dexie itself over an IndexedDB in memory. */
export const everyDexieSeed = 20
