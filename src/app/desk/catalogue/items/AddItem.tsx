import { zodResolver } from '@hookform/resolvers/zod'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { Text } from '../../../../contract/text.ts'
import { isNameTaken } from '../../../../domain/catalogue/itemFaults.ts'
import { addItem, type ItemKind, itemsOf } from '../../../../domain/catalogue/items.ts'
import { newItem } from '../../../../domain/catalogue/newItem.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../campaigns/Field.tsx'
import { faultWords } from '../../editor/faultWords.ts'
import { useDraftStore } from '../../editor/useDraft.ts'
import { takenItemIds } from './kindOfItems.ts'

const Named = z.object({ name: Text })
type Named = z.infer<typeof Named>

/** A new item begins with its name, of which its id is made; it is then open for the rest. */
export function AddItem({
  kind,
  onAdded,
}: {
  kind: ItemKind
  onAdded: (id: string, name: string) => void
}) {
  const { campaigns, catalogue } = useStaffText()
  const { add: text } = catalogue
  const store = useDraftStore()
  const id = useId()
  const form = useForm<Named>({ resolver: zodResolver(Named), defaultValues: { name: '' } })
  const wrong = form.formState.errors.name?.message

  const add = ({ name }: Named) => {
    const { campaign } = store.state()
    const taken = takenItemIds(store.state(), kind)
    const item = newItem(kind, name, { taken, channels: campaign.channels })
    if (isNameTaken(itemsOf(campaign, kind), item)) {
      form.setError('name', { message: 'is the name of another' }, { shouldFocus: true })
      return
    }
    store.change((before) => addItem(before, kind, item))
    form.reset()
    onAdded(item.id, name)
  }
  return (
    <form className="item-add" noValidate onSubmit={(event) => void form.handleSubmit(add)(event)}>
      <div aria-live="polite">
        <Field
          id={id}
          label={text.name(kind)}
          errors={wrong === undefined ? [] : [faultWords(campaigns, wrong)]}
        >
          {(described) => <input {...described} {...form.register('name')} autoComplete="off" />}
        </Field>
      </div>
      <Button type="submit">{text.button(kind)}</Button>
    </form>
  )
}
