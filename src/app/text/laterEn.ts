import { calm } from './en/calm.ts'
import { help } from './en/help.ts'
import { kept } from './en/kept.ts'
import { scan } from './en/scan.ts'
import { stored } from './en/stored.ts'
import { unit } from './en/unit.ts'
import type { LaterText } from './laterDa.ts'

export const laterEn: LaterText = { calm, help, kept, scan, stored, unit }
