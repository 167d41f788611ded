import { da, type Text } from './da.ts'
import type { Language } from './language.ts'

/** The words that are here. Danish always is; English is fetched when somebody wants it. */
export const texts: { da: Text } & Partial<Record<Language, Text>> = { da }

export async function loadText(language: Language): Promise<void> {
  if (language === 'en') texts.en ??= (await import('./en.ts')).en
}
