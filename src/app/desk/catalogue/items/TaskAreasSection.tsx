import type { TaskArea } from '../../../../contract/catalogue.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { ImportTaskAreas } from '../lists/ImportTaskAreas.tsx'
import { ItemList } from './ItemList.tsx'
import type { KindOfItems } from './kindOfItems.ts'
import { TaskAreaFields } from './TaskAreaFields.tsx'

const taskAreas: KindOfItems<'taskAreas'> = {
  kind: 'taskAreas',
  Fields: TaskAreaFields,
  Facts: TaskAreaFacts,
}

/** What contacts are about: one by one, or by a list from a spreadsheet. */
export function TaskAreasSection() {
  return (
    <>
      <ImportTaskAreas />
      <ItemList of={taskAreas} />
    </>
  )
}

function TaskAreaFacts({ item: { obligation, kle } }: { item: TaskArea }) {
  const { catalogue: text } = useStaffText()
  return (
    <>
      <span>{text.obligation[obligation]}</span>
      {kle && <span>{text.kleShort(kle)}</span>}
    </>
  )
}
