import { Note, type Notes } from './note.ts'

const name = 'taellevaerk-note'

/**
 * Notes in this browser: in localStorage each time, and in a cache of their own when something
 * other than the number has changed, since that is slower and mostly goes with the database.
 */
export function browserNotes(): Notes {
  let cached = ''
  return {
    async read() {
      return noteIn(await tried(() => localStorage.getItem(name))) ?? noteIn(await tried(readCache))
    },
    write(note) {
      void tried(() => localStorage.setItem(name, JSON.stringify(note)))
      const { unsent: _unsent, ...lasting } = note
      const text = JSON.stringify(lasting)
      if (text === cached) return
      cached = text
      void tried(async () => (await caches.open(name)).put(`/${name}`, new Response(text)))
    },
    clear() {
      cached = ''
      void tried(() => localStorage.removeItem(name))
      void tried(() => caches.delete(name))
    },
  }
}

async function readCache(): Promise<string | undefined> {
  const found = await caches.match(`/${name}`, { cacheName: name })
  return found?.text()
}

/** Lets go of every cache but the shell's and the note. */
export async function clearOtherCaches(): Promise<void> {
  const names = await tried(() => caches.keys())
  const others = names?.filter((each) => each !== name && !each.startsWith('workbox-')) ?? []
  await Promise.all(others.map((other) => tried(() => caches.delete(other))))
}

function noteIn(text: string | null | undefined): Note | undefined {
  try {
    return Note.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}

/** Storage of either kind may be forbidden or full; then it is as if there were none. */
async function tried<Result>(work: () => Result | Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
