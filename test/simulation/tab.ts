import { type Device, type DevicePorts, openDevice } from '../../src/app/device.ts'
// Loaded when it is due; here it has to be there when virtual time asks for it.
import '../../src/app/sync/compareReceived.ts'
import '../../src/app/unit/leave.ts'
import '../../src/app/join/renew.ts'
import { sendWhatIsLeft } from '../../src/app/sync/sendWhatIsLeft.ts'
import { watchBrowser } from '../../src/app/sync/watchBrowser.ts'
import { fragileDisk } from './fragileDisk.ts'
import { createLife, type Life } from './life.ts'
import type { Network } from './network.ts'
import type { Profile } from './profile.ts'
import type { World } from './world.ts'

export type Tab = {
  name: string
  life: Life
  device: Device
  /** The page is shown, hidden, or told that the network is back. */
  hear: (event: 'online' | 'pageshow' | 'pagehide') => void
  killHandle: () => void
  /** For how long it asked to wait, of all it still waits for. */
  waits: () => number[]
}

/** What a page or a worker of a profile is given instead of a browser. */
function portsOf(world: World, network: Network, profile: Profile, who: string, life: Life) {
  const { time, die } = world
  profile.lives.add(life)
  life.onDeath(() => profile.lives.delete(life))
  const storage = fragileDisk(world, profile, life)
  const fetch = network.fetch(profile.place, who)
  const waiting = new Map<unknown, number>()
  const ports: DevicePorts = {
    storage,
    fetch: (path, init) => life.hears(fetch(path, init)),
    deviceMs: profile.deviceMs,
    random: die.random,
    randomBytes: die.bytes,
    timers: {
      set(ms, then) {
        const timer = time.after(ms, () => {
          waiting.delete(timer)
          life.pass(then)
        })
        waiting.set(timer, ms)
        return timer
      },
      clear(timer) {
        waiting.delete(timer)
        time.timers.clear(timer)
      },
    },
    alone: profile.locks ? profile.locks.alone(life) : (work) => work(),
    askForBackgroundSync: () => undefined,
  }
  return { ports, killHandle: storage.die, waits: () => [...waiting.values()] }
}

/** Opens a page of the app, as `main.tsx` does. Undefined where the storage will not have it. */
export async function openTab(
  world: World,
  network: Network,
  profile: Profile,
  name: string,
): Promise<Tab | undefined> {
  const life = createLife()
  const { ports, killHandle, waits } = portsOf(world, network, profile, name, life)
  const worker = createWorker(world, network, profile)
  const device = await openDevice({ ...ports, askForBackgroundSync: worker }).catch(() => undefined)
  if (!device) return undefined

  const listeners = new Map<string, (() => void)[]>()
  const addEventListener = (event: string, heard: () => void) => {
    listeners.set(event, [...(listeners.get(event) ?? []), heard])
  }
  const repeat = (run: () => void, ms: number): void =>
    void world.time.after(ms, () => {
      if (!life.isAlive()) return
      life.pass(run)
      repeat(run, ms)
    })
  watchBrowser(device, worker, () => undefined, {
    addEventListener,
    document: { visibilityState: 'visible', addEventListener },
    setInterval: repeat,
  })
  const tab: Tab = {
    name,
    life,
    device,
    hear: (event) => life.pass(() => listeners.get(event)?.forEach((heard) => heard())),
    killHandle,
    waits,
  }
  profile.tabs.push(tab)
  life.onDeath(() => profile.tabs.splice(profile.tabs.indexOf(tab), 1))
  return tab
}

/** Background Sync: one worker at a time, some time after it was asked for, and a few times over. */
function createWorker(world: World, network: Network, profile: Profile): () => void {
  const { time, die, faults } = world
  let asked = false

  function wake(tries: number): void {
    const life = createLife()
    const { ports } = portsOf(world, network, profile, `${profile.name} worker`, life)
    if (faults.strikes('worker_killed', 0.2)) time.after(die.upTo(9000), () => life.end())
    asked = false
    sendWhatIsLeft(ports).catch(() => {
      if (tries > 0) time.after(5 * 60_000, () => wake(tries - 1))
    })
  }
  return () => {
    if (asked || !profile.hasBackgroundSync) return
    asked = true
    time.after(die.upTo(4000), () => wake(2))
  }
}
