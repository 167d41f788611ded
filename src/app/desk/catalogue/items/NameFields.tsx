import { isNameTaken } from '../../../../domain/catalogue/itemFaults.ts'
import { type ItemKind, itemsOf } from '../../../../domain/catalogue/items.ts'
import { nameFault } from '../../../../domain/catalogue/textFault.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraft } from '../../editor/useDraft.ts'
import { ItemText } from './ItemText.tsx'
import type { FieldsProps } from './kindOfItems.ts'

/** What an item is called, in Danish and, where somebody has written it, in English. */
export function NameFields<Kind extends ItemKind>({
  kind,
  item,
  path,
  change,
}: FieldsProps<Kind> & { kind: Kind }) {
  const { catalogue, campaigns } = useStaffText()
  const { names: text } = catalogue
  const taken = useDraft(({ campaign }) => isNameTaken(itemsOf(campaign, kind), item))
  const { da, en = '' } = item.name
  const write = (name: { da: string; en: string }) =>
    change((before) => ({
      ...before,
      name: { da: name.da, ...(name.en !== '' && { en: name.en }) },
    }))
  return (
    <>
      <ItemText
        label={text.da}
        path={`${path}.name.da`}
        value={da}
        fault={nameFault(da)}
        also={taken ? [campaigns.fault.sameName] : []}
        onWrite={(text) => write({ da: text, en })}
      />
      <ItemText
        label={text.en}
        lang="en"
        path={`${path}.name.en`}
        value={en}
        fault={en === '' ? undefined : nameFault(en)}
        onWrite={(text) => write({ da, en: text })}
      />
    </>
  )
}
