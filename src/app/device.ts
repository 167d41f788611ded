import type { ChannelId, EntryId } from '../contract/id.ts'
import { entryIdOf } from '../domain/entryId.ts'
import { dayOf, halfHourOf } from '../domain/moment.ts'
import { sheltered } from './canary/sheltered.ts'
import { choicesOf } from './choices.ts'
import { createClock } from './clock.ts'
import type { Refinement, Selection, Situation } from './counter.ts'
import { asItself } from './join/asItself.ts'
import { enrol, type Enrolled, fetchPlace, type Invite, type Prove } from './join/enrol.ts'
import { forgetQuestion, joinerIn, refusals } from './join/joiner.ts'
import { refreshing } from './join/refreshing.ts'
import { remember } from './join/remember.ts'
import { toldBy } from './join/told.ts'
import type { OtherTabs } from './live/changes.ts'
import { openOutbox } from './outbox/outbox.ts'
import { createStrips } from './outbox/strips.ts'
import type { Storage } from './outbox/storage.ts'
import type { Shelter } from './shelter.ts'
import { createComparing } from './sync/comparing.ts'
import type { Fetch } from './sync/deliver.ts'
import { createSender, type SenderPorts } from './sync/send.ts'
import { startSync, type Timers } from './sync/sync.ts'
import { contactOf } from './tap/contactOf.ts'
import { isTypeAsked } from './tap/isTypeAsked.ts'
import { offerTour, screenActsOf } from './tap/screenActs.ts'
import { readingsOf } from './today/readings.ts'
import { createUnitActs } from './unit/unitActs.ts'

/** The world around a device: everything that a test or a simulation puts in its own place. */
export type DevicePorts = {
  storage: Storage
  fetch: Fetch
  deviceMs: () => number
  random: () => number
  randomBytes: (count: number) => Uint8Array
  timers: Timers
  alone: SenderPorts['alone']
  /** Asks the browser to run the sender even when no page is left, where it can. */
  askForBackgroundSync: () => void
  /** Left out where there are none. */
  others?: OtherTabs
  /** Left out where nothing outlives the database, and there is nothing else to let go of. */
  shelter?: Shelter
  /** Does a proof of work. Left out where none can be done: then a refusal is told as it is. */
  prove?: Prove
  /** Of this app, from its build. */
  version?: string
}

export type Device = Awaited<ReturnType<typeof openDevice>>

/** Everything this device can do, put together in one place. */
export async function openDevice(ports: DevicePorts) {
  const { timers, random, randomBytes, prove } = ports
  const clock = createClock(ports.deviceMs)
  const today = () => dayOf(clock.nowMs())
  const { storage, changes, canary, askToPersist, recallPromise } = sheltered(ports, today)
  const fetch = asItself(storage, ports.fetch)
  const outbox = openOutbox(storage)
  clock.learn((await storage.read((tx) => tx.slot('skewMs'))) ?? 0)
  await canary.look().catch(() => undefined)

  const sender = createSender({
    outbox,
    fetch,
    nowMs: ports.deviceMs,
    alone: ports.alone,
    renew: async () => {
      const { renewIdentity } = await import('./join/renew.ts')
      return renewIdentity({ storage, fetch, randomBytes })
    },
    store: () => storage.read(async (tx) => (await tx.slot('device'))?.store),
    learn: (skewMs, answer) => {
      if (skewMs !== undefined) clock.learn(skewMs)
      comparing.hear(answer)
      void news.hear(answer.catalogue).catch(() => undefined)
    },
  })
  const sync = startSync({ sender, timers, random })
  const comparing = createComparing({
    storage,
    fetch,
    today,
    added: sync.added,
  })
  const unitActs = createUnitActs({
    ...{ storage, fetch, clock, outbox, canary, sender, comparing },
    refresh: () => news.refresh(),
  })
  const news = refreshing({
    ...{ storage, fetch, clock, comparing, version: ports.version },
    finishLeaving: unitActs.leave,
  })
  // Whatever was written or sent has something sent or waited for.
  sync.subscribe(canary.lookSoon)
  recallPromise()
  const { added } = sync
  const { open: openStrip, kept } = createStrips({ ...ports, added })
  const newId = (): EntryId => entryIdOf(halfHourOf(clock.nowMs()), randomBytes(16))

  return {
    sync,
    changes,
    nowMs: clock.nowMs,
    clockOffMs: clock.offMs,
    unsent: outbox.unsent,
    ...readingsOf(storage, clock),
    ...screenActsOf(storage),
    ...choicesOf(storage),
    /** What pages of their own work with, which are loaded when they are opened. */
    station: { storage, clock, outbox, fetch, newId, kept },

    /** One tap. Resolves when it is on disk: only then may anything say so. */
    async tap(situation: Situation, tapped: Selection & { channel: ChannelId }): Promise<EntryId> {
      const contact = contactOf(situation, tapped, newId(), clock.nowMs())
      const { device, campaign } = situation.is === 'counter' ? situation : {}
      const typeAsked = campaign && isTypeAsked(campaign)
      await outbox.keep(contact, clock.reading(), device, { typeAsked }).catch((error: unknown) => {
        // If the database was emptied under the page, the screen is to say so at once.
        void canary.look().catch(() => undefined)
        throw error
      })
      // In a turn of its own: the tick comes before all that follows from it.
      timers.set(0, kept)
      return contact.id
    },

    /** Says more of a contact. Gives the id it has from now on. */
    async refine(id: EntryId, refinement: Refinement): Promise<EntryId | undefined> {
      const anew = { undo: newId(), contact: newId(), tapped: clock.reading() }
      const refined = await outbox.refine(id, refinement, anew)
      if (refined !== id) openStrip()
      return refined
    },

    async undo(id: EntryId): Promise<void> {
      await outbox.undo(id, newId())
      sync.added()
    },

    /** Ends the time in which the last entry is left alone: the page is going. */
    async closeStrip(): Promise<void> {
      await outbox.closeStrip()
      sync.added()
      await canary.look()
    },

    /** The municipality of this address, for the screen on which a device joins. */
    async municipality(): Promise<string | undefined> {
      const place = await fetchPlace(fetch)
      // The cookie is the last canary: the server knows this browser, and the database nobody.
      if (place?.unit) await canary.say({ unit: place.unit }).catch(() => undefined)
      return place?.name
    },

    /** Everything unsent as a file that a person can carry; undefined where there is nothing. */
    async rescueFile() {
      const { writeRescue } = await import('./rescue/writeRescue.ts')
      return writeRescue(storage, outbox.claimAll, today())
    },

    /** The browser has closed the database: it may have emptied it. */
    look: () => canary.look().finally(changes.tell),

    /** Somebody has read what was lost. */
    lossSeen: canary.seen,

    async join(invite: Invite, onProving?: () => void): Promise<Enrolled> {
      askToPersist()
      const joiner = await joinerIn(storage, randomBytes)
      const persisted = await storage.read((tx) => tx.slot('persisted'))
      const askedMs = clock.deviceMs()
      const proving: Prove | undefined =
        prove &&
        ((wanted) => {
          onProving?.()
          return prove(wanted)
        })
      const told = toldBy(ports.version, persisted)
      const enrolled = await enrol(fetch, invite, joiner, told, proving)
      if (enrolled.is === 'problem' && refusals.has(enrolled.code)) await forgetQuestion(storage)
      if (enrolled.is === 'counter') {
        await storage.write(async (tx) => {
          await remember(tx, clock, enrolled.answer, askedMs)
          await offerTour(tx)
        })
        sync.prompt()
        comparing.hear(enrolled.answer)
        void comparing.compare()
      }
      return enrolled
    },

    refresh: news.refresh,
    ...unitActs,
  }
}
