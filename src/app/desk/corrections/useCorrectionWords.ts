import type { Campaign } from '../../../contract/campaign.ts'
import type { Correction } from '../../../contract/correction.ts'
import type { UnitId } from '../../../contract/id.ts'
import { nameIn } from '../../text/nameIn.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/** A correction in words: what it does, where, why, and who signed it. */
export function useCorrectionWords(campaign: Campaign) {
  const { board, corrections } = useStaffText()
  const { language } = useLanguage()
  const { list, reasons } = corrections
  const units = campaign.departments.flatMap((department) => department.units)
  const unitName = (unit: UnitId) => units.find(({ id }) => id === unit)?.name ?? unit
  const nameOf = (things: readonly Thing[], wanted: string | undefined) => {
    const thing = things.find(({ id }) => id === wanted)
    return thing ? nameIn(language, thing.name) : wanted
  }
  const kindOf = ({ channel, direction, taskArea, contactType }: Correction) =>
    [
      nameOf(campaign.channels, channel),
      direction && board.directions[direction].toLowerCase(),
      nameOf(campaign.taskAreas, taskArea),
      nameOf(campaign.contactTypes, contactType),
    ].filter((word) => word !== undefined)

  const moved = ({ unit, n, toDay, toUnit }: Correction) => {
    if (toDay) return list.movedToDay(n, toDay)
    if (!toUnit) return list.movedAway(n)
    return unit
      ? list.movedToUnit(n, toUnit && unitName(toUnit))
      : list.movedHere(n, unitName(toUnit))
  }
  return (correction: Correction) => {
    const { is, n, unit, toUnit, day, reason, who, at } = correction
    const place = unit ?? toUnit
    const head = is === 'move' ? moved(correction) : corrections.signed(n)
    return {
      what: [head, ...kindOf(correction)].join(' · '),
      where: place ? list.place(unitName(place), day) : corrections.day(day),
      why: reason && reasons[reason],
      signature: list.signature(who, at),
    }
  }
}

type Thing = { id: string; name: { da: string; en?: string | undefined } }
