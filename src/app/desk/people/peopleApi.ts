import type { AccountId } from '../../../contract/id.ts'
import {
  InvitedAnswer,
  type NewPerson,
  PeopleAnswer,
  Person,
  PersonalLink,
  type PersonChange,
} from '../../../contract/person.ts'
import { pages } from '../../../contract/pages.ts'
import { routes } from '../../../contract/routes.ts'
import type { Route } from '../../exchange.ts'
import { ask } from '../../staff/api.ts'
import { nothing } from '../../staff/nothing.ts'

type Read = Pick<Person, 'account' | 'version'>

export const fetchPeople = (signal: AbortSignal) => ask(routes.people, PeopleAnswer, { signal })

export const addPerson = (body: NewPerson) => ask(routes.addPerson, InvitedAnswer, { body })

/** Changes somebody as they were read: where another has saved since, nothing is changed. */
export const changePerson = ({ read, change }: { read: Read; change: PersonChange }) =>
  ask(of(routes.changePerson, read.account), Person, { body: change, headers: ifStill(read) })

export const removePerson = (read: Read) =>
  ask(of(routes.removePerson, read.account), nothing, { headers: ifStill(read) })

export const renewLink = ({ account, days }: { account: AccountId; days: number }) =>
  ask(of(routes.renewLink, account), PersonalLink, { body: { days } })

/** Ends all sessions of somebody; what they come in by stays. */
export const signPersonOut = (account: AccountId) => ask(of(routes.endSessionsOf, account), nothing)

/** What is given to the person: the secret stands behind the `#`, and so reaches no log. */
export const addressOf = ({ secret }: PersonalLink, origin: string): string =>
  `${origin}${pages.staff}#k=${secret}`

const of = ({ method, path }: Route, account: AccountId): Route => ({
  method,
  path: path.replace(':account', account),
})

const ifStill = ({ version }: Read) => ({ 'if-match': `"${version}"` })
