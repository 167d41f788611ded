import { type ReactNode, useLayoutEffect, useState } from 'react'
import { da } from './da.ts'
import { en } from './en.ts'
import { rememberedLanguage, rememberLanguage } from './language.ts'
import { TextContext } from './TextContext.ts'

const texts = { da, en }

/** Gives every screen its words, and the document the language they are in. */
export function TextProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState(rememberedLanguage)

  useLayoutEffect(() => {
    document.documentElement.lang = language
    rememberLanguage(language)
  }, [language])

  return <TextContext value={{ text: texts[language], language, choose }}>{children}</TextContext>
}
