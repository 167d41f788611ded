import type { UnitId } from '../../contract/id.ts'
import { chooseUnit, type JoinProblem } from '../join/enrol.ts'
import { remember } from '../join/remember.ts'
import type { Comparing } from '../sync/comparing.ts'
import type { LeavePorts, Left } from './leave.ts'
import type { Clock } from '../clock.ts'

type UnitPorts = LeavePorts & {
  clock: Clock
  comparing: Comparing
  refresh: () => Promise<void>
}

/** What somebody does with the unit of this device. What has been counted is not touched by it. */
export function createUnitActs(ports: UnitPorts) {
  const { storage, fetch, clock, comparing, refresh } = ports
  const here = () => storage.read((tx) => tx.slot('device'))

  return {
    /**
     * Counts for another of this device's units from now on; gives why it does not, where it does
     * not. An answer that was lost is asked for: the server may have done it.
     */
    async switchUnit(unit: UnitId): Promise<JoinProblem | undefined> {
      const known = await here()
      const askedMs = clock.deviceMs()
      const chosen = await chooseUnit(fetch, { unit })
      if (chosen.is === 'problem') {
        await refresh().catch(() => undefined)
        return (await here())?.enrolment?.unit === unit ? undefined : chosen.code
      }
      const { answer } = chosen
      if (answer.store !== known?.store) return 'offline'
      try {
        await storage.write(async (tx) => {
          // Whoever has left meanwhile, or become another device, is not brought back.
          if ((await tx.slot('device'))?.device !== answer.device) return
          await remember(tx, clock, answer, askedMs)
        })
      } catch {
        return 'not_saved'
      }
      comparing.hear(answer)
      return undefined
    },

    /** Sends what waits, ends the enrolment, and removes this device's own list: in that order. */
    async leave(): Promise<Left> {
      const { leaveUnit } = await import('./leave.ts')
      return leaveUnit(ports)
    },
  }
}
