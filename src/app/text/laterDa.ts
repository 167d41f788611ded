import { calm } from './da/calm.ts'
import { help } from './da/help.ts'
import { install } from './da/install.ts'
import { kept } from './da/kept.ts'
import { reminders } from './da/reminders.ts'
import { scan } from './da/scan.ts'
import { settings } from './da/settings.ts'
import { stored } from './da/stored.ts'
import { team } from './da/team.ts'
import { today } from './da/today.ts'
import { tour } from './da/tour.ts'
import { unit } from './da/unit.ts'
import { untyped } from './da/untyped.ts'

/** What the counter says beside counting. Loaded with the sheets it stands on, in every language. */
export const laterDa = {
  calm,
  help,
  install,
  kept,
  reminders,
  scan,
  settings,
  stored,
  team,
  today,
  tour,
  unit,
  untyped,
}

/** What every language must say there. */
export type LaterText = typeof laterDa
