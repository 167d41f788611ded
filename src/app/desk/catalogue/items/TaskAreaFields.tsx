import { TaskArea } from '../../../../contract/catalogue.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useErrorsAt } from '../../editor/useDraft.ts'
import { Choice } from './Choice.tsx'
import { ItemText } from './ItemText.tsx'
import type { FieldsProps } from './kindOfItems.ts'
import { UnitsOfArea } from './UnitsOfArea.tsx'

/** Whether it must be counted, its number in KLE where somebody knows it, and who counts it. */
export function TaskAreaFields({ item, path, change }: FieldsProps<'taskAreas'>) {
  const { catalogue: text, campaigns } = useStaffText()
  const errorsAt = useErrorsAt()
  const { kle = '' } = item
  const writeKle = (written: string) =>
    change(({ kle: _before, ...rest }) => ({ ...rest, ...(written !== '' && { kle: written }) }))
  return (
    <>
      <Choice
        legend={text.obligation.legend}
        value={item.obligation}
        options={(['obligatory', 'local'] as const).map((obligation) => ({
          value: obligation,
          label: text.obligation[obligation],
        }))}
        errors={errorsAt(`${path}.obligation`)}
        onChoose={(obligation) => change((before) => ({ ...before, obligation }))}
      />
      <ItemText
        label={text.kle}
        hint={text.kleHint}
        path={`${path}.kle`}
        value={kle}
        fault={undefined}
        also={TaskArea.shape.kle.safeParse(item.kle).success ? [] : [campaigns.fault.kle]}
        maxLength={8}
        onWrite={(written) => writeKle(written.trim())}
      />
      {!item.retired && <UnitsOfArea area={item.id} />}
    </>
  )
}
