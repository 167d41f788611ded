import { en } from './en.ts'
import { board } from './en/board.ts'
import { campaigns } from './en/campaigns.ts'
import { catalogue } from './en/catalogue.ts'
import { desk } from './en/desk.ts'
import { invites } from './en/invites.ts'
import { loading } from './en/loading.ts'
import { log } from './en/log.ts'
import { passkeys } from './en/passkeys.ts'
import { people } from './en/people.ts'
import { retention } from './en/retention.ts'
import { staff } from './en/staff.ts'
import { units } from './en/units.ts'
import type { StaffText } from './staffDa.ts'

export const staffEn: StaffText = {
  ...en,
  board,
  campaigns,
  catalogue,
  desk,
  invites,
  loading,
  log,
  passkeys,
  people,
  retention,
  staff,
  units,
}
