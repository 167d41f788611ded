import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignId } from '../../../contract/id.ts'
import {
  type MadeReadingAddress,
  mostReadingAddresses,
  type ReadingAddress,
} from '../../../contract/readingAddress.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { AskFirst } from '../invites/AskFirst.tsx'
import { AddressOnce } from './AddressOnce.tsx'
import { NewAddress } from './NewAddress.tsx'
import './reading.css'
import { endReadingAddress, readingAddressesQuery } from './readingApi.ts'

/** Where spreadsheets read the figures by themselves: made, listed and ended here. */
export function ReadingAddresses({ campaign }: { campaign: CampaignId }) {
  const { reading } = useStaffText()
  const [made, setMade] = useState<MadeReadingAddress>()
  const { data, error, refetch } = useQuery(readingAddressesQuery(campaign))
  return (
    <section className="staff-card reading" aria-labelledby="reading">
      <h2 id="reading">{reading.title}</h2>
      <p>{reading.intro}</p>
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      {made ? (
        <AddressOnce made={made} onDone={() => setMade(undefined)} />
      ) : data && data.length >= mostReadingAddresses ? (
        <p>{reading.full(mostReadingAddresses)}</p>
      ) : (
        <NewAddress campaign={campaign} onMade={setMade} />
      )}
      {data && data.length > 0 && (
        <ul className="reading-list">
          {data.map((address) => (
            <Listed key={address.id} address={address} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Listed({ address }: { address: ReadingAddress }) {
  const { reading } = useStaffText()
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const { id, campaign, name, by, made, who, read } = address
  const ending = useMutation({
    mutationFn: () => endReadingAddress(id),
    onSuccess: async () => {
      setAsking(false)
      await queries.invalidateQueries(readingAddressesQuery(campaign))
    },
  })
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong> {reading.by(by)}
        </p>
        <p className="reading-quiet">
          {reading.user} <code>{id}</code>. {reading.made(made, who)}{' '}
          {read ? reading.read(read) : reading.neverRead}
        </p>
      </div>
      <Button aria-label={reading.endFor(name)} onClick={() => setAsking(true)}>
        {reading.end}
      </Button>
      {asking && (
        <AskFirst
          title={reading.endTitle(name)}
          confirm={reading.end}
          busy={ending.isPending}
          error={ending.error}
          onConfirm={() => ending.mutate()}
          onClose={() => {
            ending.reset()
            setAsking(false)
          }}
        >
          <p>{reading.endMeans}</p>
        </AskFirst>
      )}
    </li>
  )
}
