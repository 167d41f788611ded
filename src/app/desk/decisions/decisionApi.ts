import { queryOptions } from '@tanstack/react-query'
import {
  DecisionAnswer,
  type DecisionGroup,
  Decisions,
  type EntriesQuestion,
  type NewDecision,
  WaitingEntries,
} from '../../../contract/decision.ts'
import { routes } from '../../../contract/routes.ts'
import { ask } from '../../staff/api.ts'

const minute = 60_000

/** What waits for whoever is signed in. Every page asks, to say that something does. */
export const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: ({ signal }) => ask(routes.decisions, Decisions, { signal }),
  staleTime: minute / 2,
  refetchInterval: minute,
})

/** The single entries of a group, kept beside it: they are asked for anew when it changes. */
export const entriesQuery = (question: EntriesQuestion) =>
  queryOptions({
    queryKey: ['decisions', 'entries', question],
    queryFn: ({ signal }) => {
      const { method, path } = routes.waitingEntries
      const query = new URLSearchParams(question)
      return ask({ method, path: `${path}?${query}` }, WaitingEntries, { signal })
    },
  })

export const decide = (decision: NewDecision) =>
  ask(routes.decide, DecisionAnswer, { body: decision, timeoutMs: 60_000 })

export const doesWait = ({ standings }: DecisionGroup): boolean => standings.includes('waiting')
