import type { Channel } from '../../../contract/catalogue.ts'

/** Lines and dots by which channels differ without colours; the first is plain. */
const marks = [
  '',
  'M0 8 8 0M-2 2 2-2M6 10 10 6',
  'M0 4H8',
  'M4 0V8',
  'M0 0 8 8M-2 6 2 10M6-2 10 2',
  'M0 4H8M4 0V8',
  'M2 2h1v1h-1zM6 6h1v1h-1z',
  'M0 8 8 0M0 0 8 8',
]

/** A channel's colour with a pattern of its own. */
export function ChannelPattern({
  channel: { colour },
  nth,
  id,
}: {
  channel: Pick<Channel, 'colour'>
  /** Its place among the channels that are drawn. */
  nth: number
  id: string
}) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" data-colour={colour}>
      <rect width="8" height="8" className="pattern-ground" />
      <path d={marks[nth % marks.length]} className="pattern-marks" />
    </pattern>
  )
}
