import type { ItemKind } from '../../../../domain/catalogue/items.ts'
import { helpFault } from '../../../../domain/catalogue/textFault.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { ItemText } from './ItemText.tsx'
import type { FieldsProps } from './kindOfItems.ts'

/** Plain words where the tap happens: what belongs here, and what does not. Empty is none. */
export function HelpFields<Kind extends ItemKind>({ item, path, change }: FieldsProps<Kind>) {
  const { names: text } = useStaffText().catalogue
  const { da = '', en = '' } = item.help ?? {}
  const write = (help: { da: string; en: string }) =>
    change((before) => {
      if (help.da !== '' || help.en !== '') {
        return { ...before, help: { da: help.da, ...(help.en !== '' && { en: help.en }) } }
      }
      const { help: _none, ...rest } = before
      return rest as typeof before
    })
  return (
    <>
      <ItemText
        label={text.helpDa}
        hint={text.helpHint}
        path={`${path}.help.da`}
        value={da}
        fault={da === '' ? undefined : helpFault(da)}
        also={da === '' && en !== '' ? [text.helpNeedsDanish] : []}
        onWrite={(text) => write({ da: text, en })}
      />
      <ItemText
        label={text.helpEn}
        lang="en"
        path={`${path}.help.en`}
        value={en}
        fault={en === '' ? undefined : helpFault(en)}
        onWrite={(text) => write({ da, en: text })}
      />
    </>
  )
}
