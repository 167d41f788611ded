import type { Said } from '../status/said.ts'
import { Notice } from '../ui/Notice.tsx'

/** Why the keys are closed: what is the case stands out, then what is safe and what to do. */
export function ClosedNotice({
  what,
  safe,
  todo,
  tone,
}: Said & { tone: 'calm' | 'warn' | 'alarm' }) {
  return (
    <Notice tone={tone} title={what}>
      {`${safe} ${todo}`}
    </Notice>
  )
}
