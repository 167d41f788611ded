import type { ContactType } from '../../../../contract/catalogue.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useErrorsAt } from '../../editor/useDraft.ts'
import { AskedFields } from './AskedFields.tsx'
import { Choice } from './Choice.tsx'
import { ItemList } from './ItemList.tsx'
import type { FieldsProps, KindOfItems } from './kindOfItems.ts'

const contactTypes: KindOfItems<'contactTypes'> = {
  kind: 'contactTypes',
  Fields: InteractionField,
  Facts: TypeFacts,
}

/** A parameter has a name and its help, and nothing else. */
const parameters: KindOfItems<'parameters'> = {
  kind: 'parameters',
  Fields: () => null,
  Facts: () => null,
}

/** What a contact is for, and the marks that may be put on one. */
export function TypesSection() {
  const { titles, asked } = useStaffText().catalogue
  return (
    <>
      <section className="items-part" aria-labelledby="contact-types">
        <h3 id="contact-types">{titles.contactTypes}</h3>
        <ItemList of={contactTypes} />
      </section>
      <section className="items-part" aria-labelledby="asked">
        <h3 id="asked">{asked.title}</h3>
        <AskedFields />
      </section>
      <section className="items-part" aria-labelledby="parameters">
        <h3 id="parameters">{titles.parameters}</h3>
        <ItemList of={parameters} />
      </section>
    </>
  )
}

const kinds = ['information', 'interaction', 'transaction'] as const

function InteractionField({ item, path, change }: FieldsProps<'contactTypes'>) {
  const { catalogue: text } = useStaffText()
  const errorsAt = useErrorsAt()
  return (
    <Choice
      legend={text.interaction}
      value={item.interaction}
      options={kinds.map((kind) => ({ value: kind, label: text.interactions[kind] }))}
      errors={errorsAt(`${path}.interaction`)}
      onChoose={(interaction) => change((before) => ({ ...before, interaction }))}
    />
  )
}

function TypeFacts({ item: { interaction } }: { item: ContactType }) {
  const { interactionShort } = useStaffText().catalogue
  return <span>{interactionShort[interaction]}</span>
}
