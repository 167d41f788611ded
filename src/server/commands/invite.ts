import { addInvite } from '../access/invites.ts'
import { type Config, ConfigProblem } from '../config.ts'
import { lastDayOf } from '../../domain/phase.ts'
import { grouped } from './grouped.ts'
import { withStore } from './withStore.ts'

const dayMs = 24 * 60 * 60 * 1000

/** `npm run invite -- UNIT`: a link and a code by which devices join a unit. */
export async function invite(config: Config, [unitId]: readonly string[]): Promise<void> {
  if (unitId === undefined) throw new ConfigProblem('Usage: npm run invite -- UNIT')
  const made = await withStore(config, async ({ db, shelf, key, random }, { id }) => {
    const campaigns = (await shelf.all(db, id)).map(({ campaign }) => campaign)
    const within = campaigns.flatMap(({ departments, days }) =>
      departments.flatMap(({ units }) =>
        units.filter((unit) => unit.id === unitId).map((unit) => ({ unit, last: lastDayOf(days) })),
      ),
    )
    const latest = within.toSorted((a, b) => (a.last < b.last ? 1 : -1))[0]
    if (!latest) throw new ConfigProblem(unknownUnit(unitId, campaigns))
    // Twice the people who count there, at least 25: staff have a phone and a PC.
    const maxUses = Math.max(25, 2 * latest.unit.people)
    const expiresMs = Date.parse(latest.last) + dayMs
    const of = { municipality: id, unit: latest.unit.id, expiresMs, maxUses }
    const { secret, code } = await db.write((sql) => addInvite(sql, { key, random }, of))
    return { ...latest, secret, code, maxUses }
  })
  process.stdout.write(
    `${made.unit.name}\n  link  ${config.origin}/join#k=${made.secret}\n` +
      `  code  ${grouped(made.code)}\n` +
      `  for ${made.maxUses} devices, until ${made.last}\n`,
  )
}

const unknownUnit = (
  unit: string,
  campaigns: { departments: { units: { id: string }[] }[] }[],
): string => {
  const units = campaigns.flatMap(({ departments }) => departments.flatMap((each) => each.units))
  const ids = [...new Set(units.map(({ id }) => id))]
  return ids.length > 0
    ? `There is no unit "${unit}". There are: ${ids.join(', ')}`
    : 'There is no campaign yet, and so no unit. First: npm run campaign -- import FILE'
}
