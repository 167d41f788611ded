import { en } from './en.ts'
import { access } from './en/access.ts'
import { board } from './en/board.ts'
import { busy } from './en/busy.ts'
import { campaigns } from './en/campaigns.ts'
import { catalogue } from './en/catalogue.ts'
import { corrections } from './en/corrections.ts'
import { cells } from './en/cells.ts'
import { compare } from './en/compare.ts'
import { coverage } from './en/coverage.ts'
import { decisions } from './en/decisions.ts'
import { desk } from './en/desk.ts'
import { development } from './en/development.ts'
import { filters } from './en/filters.ts'
import { invites } from './en/invites.ts'
import { kinds } from './en/kinds.ts'
import { loading } from './en/loading.ts'
import { log } from './en/log.ts'
import { passkeys } from './en/passkeys.ts'
import { people } from './en/people.ts'
import { provider } from './en/provider.ts'
import { reading } from './en/reading.ts'
import { remarks } from './en/remarks.ts'
import { retention } from './en/retention.ts'
import { screens } from './en/screens.ts'
import { signOff } from './en/signOff.ts'
import { staff } from './en/staff.ts'
import { staffProblem } from './en/staffProblem.ts'
import { units } from './en/units.ts'
import { wall } from './en/wall.ts'
import type { StaffText } from './staffDa.ts'

export const staffEn: StaffText = {
  ...en,
  access,
  board,
  busy,
  campaigns,
  catalogue,
  corrections,
  cells,
  compare,
  coverage,
  decisions,
  desk,
  development,
  filters,
  invites,
  kinds,
  loading,
  log,
  passkeys,
  people,
  provider,
  reading,
  remarks,
  retention,
  screens,
  signOff,
  staff,
  staffProblem,
  units,
  wall,
}
