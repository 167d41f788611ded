import type { CorrectionId } from '../../contract/correction.ts'
import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import { noteAct } from '../access/audit.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { findAct, linesOf, writeAct } from './acts.ts'
import type { By } from './makeCorrection.ts'
import { refuseUnlessCorrectable } from './mayCorrect.ts'

/**
 * Takes a correction or a move back: an act of its own, with the same lines and the opposite signs. Done
 * again it does nothing, and what takes back is never itself taken back.
 *
 * @param given the units of whoever asks; undefined for all
 * @throws Problem `not_found` also where not all of its units are given, `not_correctable`, `signed_off`
 * and `id_taken`
 */
export const takeBack = (
  { db, shelf, random, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs'>,
  municipality: MunicipalityId,
  taking: By & {
    id: CorrectionId
    correction: CorrectionId
    given?: ReadonlySet<UnitId> | undefined
  },
): Promise<void> =>
  db.write(async (sql) => {
    const { campaign, by, request, id, correction, given } = taking
    const of = { municipality, campaign }
    const at = nowMs()
    await holdCampaign(sql, municipality, campaign)
    const shelved = await shelf.find(sql, municipality, campaign)
    const act = await findAct(sql, of, correction)
    const isTheirs = act && [act.unit, act.to_unit].every((unit) => given?.has(unit) ?? true)
    if (!shelved || !isTheirs || act.kind === 'taken_back') throw new Problem('not_found')
    const taken = await sql.all(
      `SELECT id FROM correction_act
       WHERE municipality = $1 AND campaign = $2 AND takes_back = $3`,
      [municipality, campaign, correction],
    )
    if (taken.length > 0) return
    refuseUnlessCorrectable(shelved, by.role)
    if (await findAct(sql, of, id)) throw new Problem('id_taken')
    const lines = await linesOf(sql, of, correction)
    const signed = { id, kind: 'taken_back', at, account: by.id, who: by.name } as const
    await writeAct(
      sql,
      of,
      { ...act, ...signed, reason: null, note: null, takes_back: correction },
      lines.map((line) => ({ ...line, n: -line.n })),
    )
    const { unit, day } = act
    const details = { name: shelved.campaign.name, unit, day: dayOfNumber(day) }
    const noted = { by, act: 'correction_taken_back', subject: correction, details } as const
    await noteAct(sql, random, municipality, { ...noted, nowMs: at, request })
  })
