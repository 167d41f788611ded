import { type NewSignOff, Waiting } from '../../contract/signOff.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import { dayOf } from '../../domain/moment.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { headOf } from '../audit/chain.ts'
import { saveCampaign } from '../campaign/campaignShelf.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import { logChange } from '../campaign/changeLog.ts'
import { settleWeeks } from '../campaign/settleWeeks.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { letIn } from '../ingest/letIn.ts'
import { notToSign, sumsToSign } from './closing.ts'
import { actsIn, isRearranged, signOffsOf } from './signOffs.ts'

const kindsIn = (include: NewSignOff['include']): Waiting[] =>
  Waiting.options.filter((kind) => include[kind] !== undefined)

/**
 * Signs off the figures of a campaign: from then on nothing more enters them but by somebody's
 * decision, and what does makes the next revision. The first one locks the campaign.
 *
 * @throws Problem `not_found`, `not_signable` where it is too early or nothing has changed since, and
 * `figures_changed` where they are not what was seen
 */
export const signOff = (
  { db, shelf, random, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs'>,
  municipality: MunicipalityId,
  signing: NewSignOff & { campaign: CampaignId; by: Account; request: string },
): Promise<void> =>
  db.write(async (sql) => {
    const { campaign: id, include, by, request } = signing
    const [at, today] = [nowMs(), dayOf(nowMs())]
    // Held until the end: of two that sign at once the second finds it done.
    await holdCampaign(sql, municipality, id)
    const shelved = await shelf.find(sql, municipality, id)
    if (!shelved) throw new Problem('not_found')
    await settleWeeks(sql, municipality, shelved, today)
    const seen = await sumsToSign(sql, municipality, id)
    const signed = (await signOffsOf(sql, municipality, id)).at(-1)
    const revision = (signed?.revision ?? 0) + 1
    // Before anything is said of the figures: whoever may not see their sum yet could guess it here.
    if (notToSign({ shelved, today }, seen, undefined, false)) throw new Problem('not_signable')
    const isSeen = signing.n === seen.n && (signing.corrected ?? 0) === seen.corrected
    if (!isSeen || signing.revision !== revision) throw new Problem('figures_changed')
    const { entries, gained, lost } = await letIn(sql, municipality, shelved, kindsIn(include))
    // What came between the look and the hand has been seen by nobody.
    for (const kind of Waiting.options) {
      if (entries[kind] !== include[kind]) throw new Problem('figures_changed')
    }
    const sums = await sumsToSign(sql, municipality, id)
    // What came in and what was taken back may come to nothing, and the figures are others.
    const isOther = Object.keys(entries).length > 0 || (await isRearranged(sql, municipality, id))
    if (notToSign({ shelved, today }, sums, signed, isOther)) throw new Problem('not_signable')

    const { campaign } = shelved
    if (campaign.status !== 'locked') {
      const version = await saveCampaign(
        sql,
        municipality,
        { ...campaign, status: 'locked' },
        today,
      )
      const changes = [
        { is: 'set' as const, field: 'status' as const, before: campaign.status, after: 'locked' },
      ]
      const author = { account: by.id, name: by.name }
      await logChange(sql, municipality, { campaign: id, version, nowMs: at, author, changes })
    }
    await sql.all('UPDATE campaign SET signed_off = $3 WHERE municipality = $1 AND id = $2', [
      ...[municipality, id],
      revision,
    ])
    const { n, corrected } = sums
    const told = { name: campaign.name, revision, n, ...(corrected !== 0 && { corrected }) }
    const details = { ...told, included: entries, gained, lost }
    const act = { by, act: 'campaign_signed_off', subject: id, details, nowMs: at } as const
    await noteAct(sql, random, municipality, { ...act, request })
    const head = await headOf(sql, municipality)
    if (!head) throw new Error('the log has at least this act')
    const row = { municipality, campaign: id, revision, at, account: by.id, who: by.name, ...sums }
    const acts = await actsIn(sql, municipality, id)
    await sql.insert(
      'sign_off',
      [{ ...row, acts, log_number: head.number, log_hash: head.hash }],
      '',
    )
  })
