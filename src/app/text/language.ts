export type Language = 'da' | 'en'

const key = 'language'

/** The language chosen on this device. Storage may be forbidden here: then it is Danish. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'da'
  } catch {
    return 'da'
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // The choice then holds until the page is closed, which is all that can be had.
  }
}
