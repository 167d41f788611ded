import type { Label } from '../../contract/text.ts'
import type { Language } from './language.ts'

/** A catalogue name in the language in force; Danish where nobody has written another. */
export const nameIn = (language: Language, { da, en }: Label): string =>
  language === 'en' ? (en ?? da) : da
