import {
  type IdentityId,
  IdentityList,
  OwnPage,
  ProviderAddress,
  ProviderAnswer,
  type ProviderVisit,
} from '../../../contract/provider.ts'
import { pages } from '../../../contract/pages.ts'
import { routes } from '../../../contract/routes.ts'
import { ask } from '../api.ts'
import { nothing } from '../nothing.ts'

export const fetchProvider = (signal: AbortSignal) =>
  ask(routes.provider, ProviderAnswer, { signal })

export const fetchIdentities = (signal: AbortSignal) =>
  ask(routes.identities, IdentityList, { signal })

export const removeIdentity = (id: IdentityId) => {
  const { method, path } = routes.removeIdentity
  return ask({ method, path: path.replace(':identity', id) }, nothing)
}

/** Leaves the app for the provider's page, and comes back to this one. */
export async function goToProvider(wants: 'sign_in' | ProviderVisit['wants']): Promise<void> {
  const to = OwnPage.safeParse(location.pathname).data ?? pages.staff
  const { address } = await (wants === 'sign_in'
    ? ask(routes.goToProvider, ProviderAddress, { body: { to } })
    : ask(routes.visitProvider, ProviderAddress, { body: { wants, to } }))
  location.assign(address)
}
