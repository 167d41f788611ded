import { counterRoutes } from '../../contract/counterRoutes.ts'
import { TeamAnswer } from '../../contract/team.ts'
import type { Device } from '../device.ts'
import { exchange } from '../exchange.ts'

/** Whether the server has told the figures anew; if not, why what was known is kept. */
export type Asked = 'told' | 'no_answer' | 'ended'

/**
 * Asks what the unit has counted today, and keeps the answer for when there is no network. Only one
 * that is well-formed is kept: a portal says anything.
 */
export async function askTeam({ storage, fetch }: Device['station']): Promise<Asked> {
  const asked = await exchange(fetch, counterRoutes.team, {}).catch(() => undefined)
  if (!asked) return 'no_answer'
  const { response, said } = asked
  const answer = TeamAnswer.safeParse(said)
  if (response.status === 200 && answer.success) {
    await storage.write((tx) => tx.putSlot('team', answer.data)).catch(() => undefined)
    return 'told'
  }
  return response.status === 401 || response.status === 403 ? 'ended' : 'no_answer'
}
