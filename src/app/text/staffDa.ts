import { da } from './da.ts'
import { access } from './da/access.ts'
import { board } from './da/board.ts'
import { busy } from './da/busy.ts'
import { campaigns } from './da/campaigns.ts'
import { catalogue } from './da/catalogue.ts'
import { corrections } from './da/corrections.ts'
import { cells } from './da/cells.ts'
import { compare } from './da/compare.ts'
import { coverage } from './da/coverage.ts'
import { decisions } from './da/decisions.ts'
import { desk } from './da/desk.ts'
import { development } from './da/development.ts'
import { filters } from './da/filters.ts'
import { invites } from './da/invites.ts'
import { kinds } from './da/kinds.ts'
import { loading } from './da/loading.ts'
import { log } from './da/log.ts'
import { passkeys } from './da/passkeys.ts'
import { people } from './da/people.ts'
import { provider } from './da/provider.ts'
import { reading } from './da/reading.ts'
import { remarks } from './da/remarks.ts'
import { retention } from './da/retention.ts'
import { screens } from './da/screens.ts'
import { signOff } from './da/signOff.ts'
import { staff } from './da/staff.ts'
import { staffProblem } from './da/staffProblem.ts'
import { units } from './da/units.ts'
import { wall } from './da/wall.ts'

/** What only leads and coordinators read, beside what everybody does. Loaded with their screens. */
export const staffDa = {
  ...da,
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

/** What every language must say to the staff. */
export type StaffText = typeof staffDa
