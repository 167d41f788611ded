import { app } from './da/app.ts'
import { join } from './da/join.ts'
import { mini } from './da/mini.ts'
import { moment } from './da/moment.ts'
import { problem } from './da/problem.ts'
import { sending } from './da/sending.ts'
import { status } from './da/status.ts'
import { storage } from './da/storage.ts'
import { shortcuts } from './da/shortcuts.ts'
import { strip } from './da/strip.ts'
import { tap } from './da/tap.ts'
import { update } from './da/update.ts'

/** Every word people read, in Danish, by station. Comments in the stations are for translators. */
export const da = {
  app,
  join,
  mini,
  moment,
  problem,
  sending,
  shortcuts,
  status,
  storage,
  strip,
  tap,
  update,
}

/** What every language must say: a missing or misspelt string does not compile. */
export type Text = typeof da
