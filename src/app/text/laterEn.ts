import { calm } from './en/calm.ts'
import { help } from './en/help.ts'
import { install } from './en/install.ts'
import { kept } from './en/kept.ts'
import { reminders } from './en/reminders.ts'
import { scan } from './en/scan.ts'
import { settings } from './en/settings.ts'
import { stored } from './en/stored.ts'
import { team } from './en/team.ts'
import { today } from './en/today.ts'
import { tour } from './en/tour.ts'
import { unit } from './en/unit.ts'
import { untyped } from './en/untyped.ts'
import type { LaterText } from './laterDa.ts'

export const laterEn: LaterText = {
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
