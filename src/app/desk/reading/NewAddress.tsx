import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { CampaignId } from '../../../contract/id.ts'
import type { MadeReadingAddress } from '../../../contract/readingAddress.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioChip } from '../../ui/RadioChip.tsx'
import {
  makeReadingAddress,
  readingAddressesQuery,
  type ReadingView,
  readingViews,
} from './readingApi.ts'

/** A name and one of the views: nothing of it is changed later, another address is made. */
export function NewAddress({
  campaign,
  onMade,
}: {
  campaign: CampaignId
  onMade: (made: MadeReadingAddress) => void
}) {
  const { reading } = useStaffText()
  const field = useId()
  const [name, setName] = useState('')
  const [view, setView] = useState<ReadingView>('weekTotals')
  const queries = useQueryClient()
  const making = useMutation({
    mutationFn: () =>
      makeReadingAddress(campaign, { name: name.trim(), by: [...readingViews[view]] }),
    onSuccess: async (made) => {
      setName('')
      onMade(made)
      await queries.invalidateQueries(readingAddressesQuery(campaign))
    },
  })
  return (
    <form
      className="reading-new"
      onSubmit={(event) => {
        event.preventDefault()
        making.mutate()
      }}
    >
      <div>
        <label htmlFor={field}>{reading.name}</label>
        <p id={`${field}-help`} className="reading-quiet">
          {reading.nameHelp}
        </p>
        <input
          id={field}
          required
          maxLength={80}
          autoComplete="off"
          aria-describedby={`${field}-help`}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <fieldset>
        <legend>{reading.view}</legend>
        <div className="reading-views">
          {(Object.keys(readingViews) as ReadingView[]).map((each) => (
            <RadioChip
              key={each}
              name={`${field}-view`}
              checked={each === view}
              onChange={() => setView(each)}
            >
              {reading.views[each]}
            </RadioChip>
          ))}
        </div>
      </fieldset>
      {making.error && <ProblemNotice error={making.error} />}
      <Button type="submit" disabled={making.isPending}>
        {reading.make}
      </Button>
    </form>
  )
}
