import type { Text } from './da.ts'
import { app } from './en/app.ts'
import { board } from './en/board.ts'
import { desk } from './en/desk.ts'
import { join } from './en/join.ts'
import { moment } from './en/moment.ts'
import { problem } from './en/problem.ts'
import { sending } from './en/sending.ts'
import { staff } from './en/staff.ts'
import { stopped } from './en/stopped.ts'
import { strip } from './en/strip.ts'
import { tap } from './en/tap.ts'
import { update } from './en/update.ts'

export const en: Text = {
  app,
  board,
  desk,
  join,
  moment,
  problem,
  sending,
  staff,
  stopped,
  strip,
  tap,
  update,
}
