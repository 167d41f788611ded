import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import { shownInWeek } from '../board/shownWeek.ts'
import type { ServerParts } from '../http/parts.ts'
import { changesBetween, isNewsFor, type Shown } from './news.ts'
import { readStandings, type Standings } from './standings.ts'

/** Whoever follows the boards of a municipality. */
export type Listener = Shown & {
  news: (campaigns: CampaignId[]) => void
  /** The store cannot be read: whoever goes on listening would think that nothing happens. */
  lost: () => void
}

/** Never sooner because of what others were told: the beat of the news tells nothing of them. */
const everyMs = 500

type Parts = Pick<ServerParts, 'db' | 'shelf' | 'nowMs' | 'after'>

/**
 * Looks, in each municipality that somebody listens in and in no other, what has changed. Every
 * process looks for itself, so it is all the same which of them took the entries in.
 */
export function watchBoards(parts: Parts) {
  const towns = new Map<MunicipalityId, ReturnType<typeof watchTown>>()

  /** By now another may watch there, whose listeners are its own. */
  function forget(municipality: MunicipalityId, town: ReturnType<typeof watchTown>): void {
    if (towns.get(municipality) === town) towns.delete(municipality)
  }

  return {
    /**
     * Tells of everything that is committed after this has resolved; gives what ends it.
     * @throws when the store cannot be read
     */
    async listen(municipality: MunicipalityId, listener: Listener): Promise<() => void> {
      const lost = () => forget(municipality, town)
      const town: ReturnType<typeof watchTown> =
        towns.get(municipality) ?? watchTown(parts, municipality, lost)
      towns.set(municipality, town)
      const leave = () => {
        town.listeners.delete(listener)
        if (town.listeners.size > 0) return
        town.rest()
        forget(municipality, town)
      }
      town.listeners.add(listener)
      try {
        await town.begun
      } catch (error) {
        leave()
        throw error
      }
      return leave
    },
    /** What is being read is waited for: after this the store may be closed. */
    async close(): Promise<void> {
      for (const town of towns.values()) town.rest()
      await Promise.all([...towns.values()].map((town) => town.looked()))
      towns.clear()
    },
  }
}

function watchTown(parts: Parts, municipality: MunicipalityId, lost: () => void) {
  const listeners = new Set<Listener>()
  let last: Standings | undefined
  let resting = false
  let callOff: (() => void) | undefined

  async function look(): Promise<void> {
    const before = last
    const now = await readStandings(parts, municipality)
    if (before?.day === now.day) await tell(before, now)
    last = now
  }

  async function tell(before: Standings, now: Standings): Promise<void> {
    const { day } = now
    const news = new Map<Listener, CampaignId[]>()
    for (const [id, { shelved, units }] of now.campaigns) {
      const earlier = before.campaigns.get(id)
      const changes = earlier && changesBetween(earlier.units, units)
      if (!changes || changes.figures.size + changes.activity.size === 0) continue
      const groups = await shownInWeek(parts.db, { municipality, shelved }, { day, today: day })
      for (const listener of listeners) {
        if (!isNewsFor(listener, changes, { groups, day })) continue
        news.set(listener, [...(news.get(listener) ?? []), id])
      }
    }
    for (const [listener, campaigns] of news) listener.news(campaigns)
  }

  function again(): void {
    if (resting) return
    callOff = parts.after(everyMs, () => {
      looking = look().then(again, lose)
    })
  }

  function lose(): void {
    lost()
    for (const listener of [...listeners]) listener.lost()
  }

  const begun = look()
  let looking: Promise<void> = begun.then(again, lose)

  return {
    listeners,
    /** Until this has been read, nobody can be told of a change. */
    begun,
    looked: () => looking,
    rest(): void {
      resting = true
      callOff?.()
    },
  }
}
