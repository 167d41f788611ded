import { addInvite } from '../access/invites.ts'
import { type Config, ConfigProblem } from '../config.ts'
import { lastDayOf } from '../../domain/phase.ts'
import { grouped } from './grouped.ts'
import { unitsNamed } from './unitsNamed.ts'
import { withStore } from './withStore.ts'

const dayMs = 24 * 60 * 60 * 1000

/** `npm run invite -- UNIT`: a link and a code by which devices join a unit. */
export async function invite(config: Config, [unitId]: readonly string[]): Promise<void> {
  if (unitId === undefined) throw new ConfigProblem('Usage: npm run invite -- UNIT')
  const made = await withStore(config, async ({ db, shelf, key, random }, { id }) => {
    const campaigns = (await shelf.all(db, id)).map(({ campaign }) => campaign)
    const within = unitsNamed([unitId], campaigns)
      .map(({ unit, campaign }) => ({ unit, last: lastDayOf(campaign.days) }))
      .toSorted((a, b) => (a.last < b.last ? 1 : -1))
    const [latest] = within
    if (!latest) throw new Error('a unit that is known is in a campaign')
    // Twice the people who count there, at least 25: staff have a phone and a PC.
    const maxUses = Math.max(25, 2 * latest.unit.people)
    const expiresMs = Date.parse(latest.last) + dayMs
    const of = { municipality: id, unit: latest.unit.id, expiresMs, maxUses }
    const { id: name, secret, code } = await db.write((sql) => addInvite(sql, { key, random }, of))
    return { ...latest, id: name, secret, code, maxUses }
  })
  process.stdout.write(
    `${made.unit.name}\n  link  ${config.origin}/join#k=${made.secret}\n` +
      `  code  ${grouped(made.code)}\n` +
      `  for ${made.maxUses} devices, until ${made.last}\n` +
      `  ends before that by  npm run revoke -- ${made.id}\n`,
  )
}
