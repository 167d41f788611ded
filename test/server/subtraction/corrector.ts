import { CorrectionId } from '../../../src/contract/correction.ts'
import { AccountId, CampaignId, UnitId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { makeCorrection } from '../../../src/server/correction/makeCorrection.ts'
import { moveCounted } from '../../../src/server/correction/moveCounted.ts'
import { takeBack } from '../../../src/server/correction/takeBack.ts'
import { Problem } from '../../../src/server/http/problem.ts'
import { fjordby } from '../../support/builders.ts'
import { aCorrection, takingBack } from '../../support/corrections.ts'
import type { TrialServer } from '../../support/server.ts'
import type { House } from './catalogue.ts'
import { openLedger } from './ledger.ts'
import { areas, type Happening, storyDays, types } from './story.ts'

type Is<Kind extends Happening['is']> = Extract<Happening, { is: Kind }>

/** A coordinator who corrects, on the real core; whoever looks knows what was written. */
export function openCorrector({ parts, clock }: TrialServer, campaign: string) {
  const ledger = openLedger()
  const account = AccountId.parse('T0VET0VET0VE')
  const by = { id: account, name: 'Tove', role: 'coordinator' } as const
  const signed = { campaign: CampaignId.parse(campaign), by, request: 'story' }
  const dayBefore = (today: Day, back: number) =>
    Day.parse(storyDays[Math.max(0, Math.min(storyDays.indexOf(today), 4) - back)])
  const unitOf = (house: House, nth: number) => {
    const all = house.flat()
    return UnitId.parse(all[nth % all.length]?.id)
  }

  /** Whether it could be done: what the rule refuses is refused. */
  async function isDone(today: Day, act: () => Promise<void>): Promise<boolean> {
    clock.nowMs = Date.parse(`${today}T11:00:00Z`)
    try {
      await act()
      return true
    } catch (error) {
      const isRefused = error instanceof Problem && refusals.includes(error.document.code)
      if (!isRefused) throw error
      return false
    }
  }

  return {
    async correct(
      { unit: nth, back, area: areaAt, type: typeAt, n }: Is<'correct'>,
      { today, house }: { today: Day; house: House },
    ) {
      const [unit, day] = [unitOf(house, nth), dayBefore(today, back)]
      const [area = '', type = ''] = [areas[areaAt], types[typeAt]]
      const kind = { taskArea: area, ...(type && { contactType: type }) }
      const made = aCorrection({ unit, day, n, ...kind })
      if (await isDone(today, () => makeCorrection(parts, fjordby, { ...made, ...signed }))) {
        ledger.write(made.id, { unit, day, area, type }, n)
      }
    },
    async move(
      { unit: nth, back, to, other }: Is<'move'>,
      { today, house, at }: { today: Day; house: House; at: number },
    ) {
      const from = { unit: unitOf(house, nth), day: dayBefore(today, back) }
      const target =
        to === 'unit'
          ? { ...from, unit: unitOf(house, other) }
          : { ...from, day: dayBefore(today, other % 4) }
      if (target.unit === from.unit && target.day === from.day) return
      const { id } = takingBack()
      const moving = {
        ...{ ...from, id: CorrectionId.parse(id) },
        ...(to === 'unit' ? { toUnit: target.unit } : { toDay: target.day }),
      }
      if (await isDone(today, () => moveCounted(parts, fjordby, { ...moving, ...signed }))) {
        ledger.move(id, from, target, at)
      }
    },
    async takeBack({ act }: Is<'take back'>, { today }: { today: Day }) {
      const standing = ledger.standing()
      const chosen = standing[act % standing.length]
      if (chosen === undefined) return
      const { id } = takingBack()
      const taking = { id: CorrectionId.parse(id), correction: CorrectionId.parse(chosen) }
      await isDone(today, () => takeBack(parts, fjordby, { ...taking, ...signed }))
      ledger.takeBack(chosen)
    },
    now: ledger.now,
  }
}

const refusals = ['would_tell', 'nothing_to_move', 'not_found', 'invalid']
