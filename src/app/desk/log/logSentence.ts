import { acts, type AuditEntry } from '../../../contract/audit.ts'
import { Instant } from '../../../contract/time.ts'
import type { LogFacts } from '../../text/da/logActs.ts'
import type { StaffText } from '../../text/staffDa.ts'

/** Who did what, in the reader's language. What only a newer server knows is told by its name. */
export function sentenceOf(log: StaffText['log'], entry: AuditEntry): string {
  const facts = factsOf(log, entry)
  const act = (Object.keys(acts) as (keyof typeof acts)[]).find((each) => each === entry.act)
  return act ? log.acts[act](facts) : log.unknownAct(facts, entry.act)
}

function factsOf(log: StaffText['log'], { by, subject, details }: AuditEntry): LogFacts {
  const text = (field: string) => {
    const value = details[field]
    return typeof value === 'string' ? value : ''
  }
  const numbers = ['n', 'removed', 'devices', 'entries'].map((field) => details[field])
  const role = log.roles[by.role]
  return {
    who: by.name === '' ? role : `${by.name} (${role})`,
    ...{ name: text('name'), unit: text('unit'), subject },
    n: numbers.find((value) => typeof value === 'number') ?? 0,
    revision: typeof details['revision'] === 'number' ? details['revision'] : 0,
    ...{ address: text('address'), screen: text('screen') },
    ...{ how: text('how') || decisionIn(text('why'), text('decision')), as: text('as') },
    from: Instant.safeParse(details['from']).data,
  }
}

/** Of a clock that was off it is decided when something was, and not whether it counts. */
const decisionIn = (why: string, decision: string): string =>
  why === 'clock' && decision !== 'reopen' ? `clock_${decision}` : decision
