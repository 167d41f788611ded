import type { Text } from './da.ts'
import { app } from './en/app.ts'
import { join } from './en/join.ts'
import { mini } from './en/mini.ts'
import { moment } from './en/moment.ts'
import { problem } from './en/problem.ts'
import { sending } from './en/sending.ts'
import { status } from './en/status.ts'
import { storage } from './en/storage.ts'
import { shortcuts } from './en/shortcuts.ts'
import { strip } from './en/strip.ts'
import { tap } from './en/tap.ts'
import { update } from './en/update.ts'

export const en: Text = {
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
