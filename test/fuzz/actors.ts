import { aBrowser, type Browser } from '../support/browser.ts'
import type { TrialServer } from '../support/server.ts'
import type { Operation } from './operations.ts'

const makers = {
  nobody: async (server: TrialServer) => aBrowser(server.app),
  counter: (server: TrialServer) => server.counter('desk'),
  lead: (server: TrialServer) => server.staff('lead', ['desk']),
  coordinator: (server: TrialServer) => server.staff('coordinator'),
  operator: (server: TrialServer) => server.staff('operator'),
}
type Kind = keyof typeof makers
const kinds = Object.keys(makers) as Kind[]
export const kindsOfActor = kinds.length

/** Everybody who asks. Whoever has been signed out, removed or revoked by a question comes in anew. */
export async function openActors(server: TrialServer) {
  const actors = new Map<Kind, Browser>()
  for (const kind of kinds) actors.set(kind, await makers[kind](server))

  const kindFor = ({ asks }: Operation, stranger: number | undefined, nth: number): Kind => {
    const other = stranger === undefined ? undefined : kinds[stranger]
    if (other) return other
    if (asks === 'staff') return nth % 3 === 0 ? 'lead' : 'coordinator'
    return asks === 'device' ? 'counter' : 'nobody'
  }

  return {
    kindFor,
    of: (kind: Kind) => actors.get(kind) ?? aBrowser(server.app),
    async anew(kind: Kind) {
      actors.set(kind, await makers[kind](server))
    },
  }
}
