import { use } from 'react'
import type { Language } from './language.ts'
import { TextContext } from './TextContext.ts'

export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { language, choose } = use(TextContext)
  return { language, choose }
}
