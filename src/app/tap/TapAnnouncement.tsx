import { useEffect, useState } from 'react'
import type { Channel, Combination } from '../../contract/catalogue.ts'
import type { ChannelId, EntryId } from '../../contract/id.ts'
import type { Tapped } from '../counter.ts'
import { nameIn } from '../text/nameIn.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'

// The contact and its number come from two readings of the store, a moment apart.
const settlesInMs = 150

/** A tap that is waiting to be written, by the contact that was the latest before it. */
export type Awaited = {
  after: EntryId | undefined
  combination: Combination
  /** The unit and day it was made in. */
  place: string
  /** On a key of its own, or on its channel's. */
  of: 'channel' | 'combination'
}

/**
 * `Telefon, 15 i dag`, read aloud once for each tap, when it has been written. Later changes of the
 * number are not read: the direction may have changed, or a mistake been taken back.
 */
export function TapAnnouncement({
  channels,
  numbers,
  latest,
  awaited,
  combined,
}: {
  channels: Channel[]
  numbers: Readonly<Record<ChannelId, number>> | undefined
  latest: Tapped | undefined
  awaited: Awaited | undefined
  /** What is said of the latest instead where a whole combination was tapped. */
  combined?: string | undefined
}) {
  const { tap } = useText()
  const { language } = useLanguage()
  const [said, say] = useState<{ of: Awaited; words: string }>()
  const channel = channels.find(({ id }) => id === latest?.channel)
  const ofChannel = channel && tap.key(nameIn(language, channel.name), numbers?.[channel.id] ?? 0)
  const words = combined ?? ofChannel ?? ''
  const isSaid = awaited !== undefined && said?.of === awaited
  const due = awaited && latest && latest.id !== awaited.after && !isSaid ? awaited : undefined

  useEffect(() => {
    if (!due) return
    const timer = setTimeout(() => say({ of: due, words }), settlesInMs)
    return () => clearTimeout(timer)
  }, [due, words])

  // Empty from the tap on: the same words as last time would be no change to read.
  return (
    <p role="status" className="sr-only">
      {isSaid && said.words}
    </p>
  )
}
