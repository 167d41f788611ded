import { addAccount } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { addSignInLink, dropSignInLinks } from '../access/signInLinks.ts'
import type { Config } from '../config.ts'
import { withStore } from './withStore.ts'

const purpose = 'first-coordinator'
const minutes = 30

/**
 * `npm run first-coordinator`: a link that makes whoever opens it a coordinator, once, within half
 * an hour; a new one kills the last. It goes to the console and nowhere else: never to a log.
 */
export async function firstCoordinator(config: Config): Promise<void> {
  const secret = await withStore(config, ({ db, random, nowMs }, { id }) =>
    db.write(async (sql) => {
      await dropSignInLinks(sql, id, purpose)
      const account = await addAccount(sql, random, id, { name: 'Tovholder', role: 'coordinator' })
      const expiresMs = nowMs() + minutes * 60 * 1000
      const link = { account, purpose, expiresMs, reusable: false }
      const secret = await addSignInLink(sql, random, id, link)
      await noteAct(sql, random, id, {
        ...{ by: 'console', act: 'first_coordinator_invited', subject: account, nowMs: nowMs() },
      })
      return secret
    }),
  )
  process.stdout.write(
    `${config.origin}/staff#k=${secret}\n` +
      `Opens the coordinator's desk once, within ${minutes} minutes. Earlier links no longer work.\n` +
      'Once in, add a passkey, and invite a second coordinator: the page leads to both.\n',
  )
}
