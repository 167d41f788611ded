import type { Campaign } from '../../../contract/campaign.ts'
import { capital } from '../../staff/capital.ts'
import type { StaffText } from '../../text/staffDa.ts'

/** Where a fault is, as a person would say it: the thing's name and its field. */
export function placeWords(
  { fields, conflict, sections }: StaffText['campaigns'],
  campaign: Campaign,
  path: string,
): string {
  const steps = path.split(/[.[\]]+/).filter(Boolean)
  const [first = ''] = steps
  const field = steps.findLast((step) => step in fields)
  const part = first in conflict.parts ? conflict.parts[first as keyof typeof conflict.parts] : ''
  const place = first === 'days' ? sections.days : part
  const said = [place, thingAt(campaign, steps), field === undefined ? '' : fields[field]]
  return capital([...new Set(said)].filter(Boolean).join(', '))
}

/** The name of the thing that a path goes through, the innermost one. */
function thingAt(campaign: Campaign, steps: readonly string[]): string {
  let name = ''
  let here: unknown = campaign
  for (const step of steps.slice(0, -1)) {
    here = (here as Record<string, unknown> | undefined)?.[step]
    const own = (here as { name?: string | { da: string } } | undefined)?.name
    if (own !== undefined) name = typeof own === 'string' ? own : own.da
  }
  return name
}
