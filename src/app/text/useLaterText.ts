import { laterDa, type LaterText } from './laterDa.ts'
import { laterEn } from './laterEn.ts'
import { useLanguage } from './useLanguage.ts'

const texts = { da: laterDa, en: laterEn }

/** The words of the counter's sheets in the language in force: `useLaterText().unit`. */
export const useLaterText = (): LaterText => texts[useLanguage().language]
