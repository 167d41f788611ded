import type { Role } from '../../contract/account.ts'
import type { Campaign } from '../../contract/campaign.ts'
import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { MadeInvites, NewInvites } from '../../contract/invite.ts'
import type { Day } from '../../contract/time.ts'
import { hasEnded } from '../../domain/catalogue/wayOn.ts'
import { endOf, expiryFault, lastDayToJoin, usesFor } from '../../domain/inviteTerms.ts'
import { instantOf } from '../../domain/moment.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { addInvite } from '../access/invites.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'

/**
 * Makes an invite for each of some units, all of them or none. What is not wished for follows the
 * rule: until the last count day, for twice the people who count in the unit.
 *
 * @throws Problem not_found where a unit is not in the campaign, is retired, has had its last day or
 * is not given to whoever asks; malformed where nobody could join any more
 */
export async function makeInvites(
  { db, key, random, nowMs }: ServerParts,
  {
    municipality,
    campaign,
    wanted,
    given,
    made,
    by,
    request,
  }: {
    municipality: MunicipalityId
    campaign: Campaign
    wanted: NewInvites
    given: ReadonlyMap<UnitId, string>
    made: { day: Day; by: Role }
    by: Account
    request: string
  },
): Promise<MadeInvites['invites']> {
  const all = campaign.departments.flatMap(({ units }) => units)
  const units = [...new Set(wanted.units)].map((id) => {
    const unit = all.find((each) => each.id === id && !each.retired && !hasEnded(each, made.day))
    if (!unit || !given.has(id)) throw new Problem('not_found')
    return unit
  })
  const lastDay = wanted.expires ?? lastDayToJoin(campaign.days)
  const fault = expiryFault(lastDay, made.day)
  if (fault) throw new Problem('malformed', { errors: [{ path: '/expires', message: fault }] })
  const expiresMs = endOf(lastDay)
  return db.write(async (sql) => {
    const invites: MadeInvites['invites'] = []
    for (const { id: unit, people } of units) {
      const maxUses = wanted.maxUses ?? usesFor(people)
      const invite = { municipality, unit, expiresMs, maxUses, made }
      const { id, secret, code } = await addInvite(sql, { key, random }, invite)
      const expires = instantOf(expiresMs)
      invites.push({ id, unit, made, expires, uses: 0, maxUses, revoked: false, secret, code })
    }
    for (const { id, unit, maxUses, expires } of invites) {
      const details = { unit: given.get(unit), campaign: campaign.id, maxUses, expires }
      const noted = { by, act: 'invite_made', subject: id, details, nowMs: nowMs() } as const
      await noteAct(sql, random, municipality, { ...noted, request })
    }
    return invites
  })
}
