import { type CountScreenProps } from '../../../src/app/tap/CountScreenProps.ts'
import type { Tapped } from '../../../src/app/counter.ts'
import { CounterCampaign } from '../../../src/contract/campaign.ts'
import { ChannelId, TaskAreaId } from '../../../src/contract/id.ts'
import { Day, HalfHour } from '../../../src/contract/time.ts'
import { phaseOn } from '../../../src/domain/phase.ts'
import { aCampaign, anId, phoneOfAnn } from '../../support/builders.ts'

export const moving = TaskAreaId.parse('moving')
export const phone = ChannelId.parse('phone')

/** The campaign of the builders, as the counters of Borgerservice are given it. */
export const aCounterCampaign = (changes = {}): CounterCampaign =>
  CounterCampaign.parse({ ...aCampaign(), unit: { id: 'desk', name: 'Borgerservice' }, ...changes })

/** A phone contact of Tuesday 20 October, 10.30. */
export const aTapped = (changes: Partial<Tapped> = {}): Tapped => ({
  id: anId(),
  taskArea: moving,
  direction: 'incoming',
  channel: phone,
  day: Day.parse('2026-10-20'),
  time: HalfHour.parse('2026-10-20T08:30Z'),
  contactType: undefined,
  counterpart: undefined,
  marks: [],
  quantity: 1,
  ...changes,
})

type Situation = CountScreenProps['situation']

export function aSituation(day = '2026-10-20', changes: Partial<Situation> = {}): Situation {
  const campaign = aCounterCampaign()
  const today = Day.parse(day)
  return {
    is: 'counter',
    device: phoneOfAnn,
    municipality: 'Fjordby Kommune',
    unit: campaign.unit,
    otherUnits: [],
    campaign,
    today,
    phase: phaseOn(campaign, today),
    credential: 'good',
    lost: undefined,
    messageSeen: undefined,
    persisted: true,
    ...changes,
  }
}

/** A count day at 10.44, with nothing tapped yet and everything sent. */
export const countScreenProps = (changes: Partial<CountScreenProps> = {}): CountScreenProps => ({
  situation: aSituation(),
  now: Date.parse('2026-10-20T08:44:00Z'),
  numbers: {},
  numbersIn: () => changes.numbers ?? {},
  combinations: {},
  selection: { taskArea: moving, direction: 'incoming' },
  onSelect: () => {},
  latest: undefined,
  onCount: () => {},
  onRefine: () => {},
  onUndo: () => {},
  unsent: { n: 0, oldest: undefined },
  sync: { name: 'resting' },
  trouble: undefined,
  ...changes,
})
