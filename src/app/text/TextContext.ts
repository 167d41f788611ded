import { createContext } from 'react'
import { da, type Text } from './da.ts'
import type { Language } from './language.ts'

/** The words in force. Danish where nobody has said otherwise. */
export const TextContext = createContext<{
  text: Text
  language: Language
  choose: (language: Language) => void
}>({ text: da, language: 'da', choose: () => {} })
