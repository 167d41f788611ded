import { help } from './en/help.ts'
import { scan } from './en/scan.ts'
import { stored } from './en/stored.ts'
import { unit } from './en/unit.ts'
import type { LaterText } from './laterDa.ts'

export const laterEn: LaterText = { help, scan, stored, unit }
