import type { Unit } from '../../../../contract/catalogue.ts'
import { living } from '../../../../domain/campaignThings.ts'
import { areasTogether, countsArea } from '../../../../domain/catalogue/taskAreasOfUnit.ts'
import { nameIn } from '../../../text/nameIn.ts'
import { useLanguage } from '../../../text/useLanguage.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraft } from '../../editor/useDraft.ts'

/** What will be counted where units become one: nobody who follows loses a task area. */
export function MergedAreas({
  units,
  first,
  into,
}: {
  units: readonly Unit[]
  first: Unit | undefined
  into: Unit | 'fresh' | undefined
}) {
  const { units: text, staff } = useStaffText()
  const { language } = useLanguage()
  const all = useDraft(({ campaign }) => campaign.taskAreas)
  return <p role="status">{words()}</p>

  function words(): string | undefined {
    if (into === 'fresh') return first && text.merging.inherits(first.name)
    if (!into) return undefined
    const together = areasTogether([into, ...units], all)
    const added = living(all).filter(({ id }) => countsArea(together, id) && !countsArea(into, id))
    if (added.length === 0) return undefined
    return text.merging.adds(into.name, staff.list(added.map(({ name }) => nameIn(language, name))))
  }
}
