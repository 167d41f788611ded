import { Unit } from '../../../src/contract/catalogue.ts'
import { UnitId } from '../../../src/contract/id.ts'
import { changeUnit } from '../../../src/domain/catalogue/editUnits.ts'
import { dayOf } from '../../../src/domain/moment.ts'
import { aCampaignOfToday, openHouse } from '../../browser/support/house.ts'
import { largeCatalogue } from '../../browser/support/largeCatalogue.ts'

const parameters = [
  'Løst ved første henvendelse',
  'Gentagen henvendelse om samme sag',
  'Borgeren manglede digitale forudsætninger',
  'Henvendelsen kunne være undgået ved bedre breve',
  'Kræver tolk eller pårørende til stede',
  'Videresendt til anden forvaltning',
].map((da, at) => ({ id: `parameter-${at}`, name: { da } }))

/** A house whose counters have everything at once: a type that is expected, many chips, quick keys, help, a message. */
export function openFullHouse() {
  const { taskAreas } = largeCatalogue()
  const help = { da: 'Det, der hører til her, og ikke andet.', en: 'What belongs here.' }
  const channels = aCampaignOfToday().channels.map((channel) => ({ ...channel, help }))
  const quickKeys = taskAreas.slice(0, 12).map(({ id }, at) => ({
    channel: at % 3 === 0 ? 'in_person' : 'phone',
    taskArea: id,
    direction: at % 3 === 2 ? 'outgoing' : 'incoming',
  }))
  const message = { text: { da: 'Husk postkassen.' }, until: dayOf(Date.now()) }
  const counterparts = ['citizen', 'business', 'partner']
  const campaign = changeUnit(
    aCampaignOfToday({
      ...{ taskAreas, channels, counterparts, parameters, message },
      typeExpected: true,
    }),
    UnitId.parse('desk'),
    (unit) => Unit.parse({ ...unit, quickKeys }),
  )
  return openHouse({ campaign })
}
