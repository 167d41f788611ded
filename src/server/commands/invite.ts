import { noteAct } from '../access/audit.ts'
import { addInvite } from '../access/invites.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { hasEnded } from '../../domain/catalogue/wayOn.ts'
import { endOf, lastDayToJoin, usesFor } from '../../domain/inviteTerms.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import { grouped } from './grouped.ts'
import { unitsNamed } from './unitsNamed.ts'
import { withStore } from './withStore.ts'

/** `npm run invite -- UNIT`: a link and a code by which devices join a unit. */
export async function invite(config: Config, [unitId]: readonly string[]): Promise<void> {
  if (unitId === undefined) throw new ConfigProblem('Usage: npm run invite -- UNIT')
  const made = await withStore(config, async ({ db, shelf, key, random, nowMs }, { id }) => {
    const campaigns = await shelf.campaigns(db, id)
    const within = unitsNamed([unitId], campaigns)
      .map((each) => ({ ...each, last: lastDayToJoin(each.campaign.days) }))
      .toSorted((a, b) => (a.last < b.last ? 1 : -1))
    const [latest] = within
    if (!latest) throw new Error('a unit that is known is in a campaign')
    if (hasEnded(latest.unit, dayOf(nowMs()))) {
      const { name, lastDay } = latest.unit
      throw new ConfigProblem(`${name} had its last day on ${lastDay}; invite to what follows it.`)
    }
    const maxUses = usesFor(latest.unit.people)
    const expiresMs = endOf(latest.last)
    const of = { municipality: id, unit: latest.unit.id, expiresMs, maxUses }
    const {
      id: name,
      secret,
      code,
    } = await db.write(async (sql) => {
      const added = await addInvite(sql, { key, random }, of)
      const expires = instantOf(expiresMs)
      const details = { unit: latest.unit.name, campaign: latest.campaign.id, maxUses, expires }
      await noteAct(sql, random, id, {
        ...{ by: 'console', act: 'invite_made', subject: added.id, details, nowMs: nowMs() },
      })
      return added
    })
    return { ...latest, id: name, secret, code, maxUses }
  })
  process.stdout.write(
    `${made.unit.name}\n  link  ${config.origin}/join#k=${made.secret}\n` +
      `  code  ${grouped(made.code)}\n` +
      `  for ${made.maxUses} devices, until ${made.last}\n` +
      `  ends before that by  npm run revoke -- ${made.id}\n`,
  )
}
