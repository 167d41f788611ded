import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { type Language, rememberedLanguage, rememberLanguage } from './language.ts'
import { TextContext } from './TextContext.ts'
import { loadText, texts } from './texts.ts'

/** Gives every screen its words, and the document the language they are in. */
export function TextProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useState(languageToStartIn)
  const { [language]: text = texts.da } = texts

  async function change(chosen: Language) {
    await loadText(chosen)
    speak(chosen)
    rememberLanguage(chosen)
  }
  // Where the words cannot be had, everything stays as it is, and may be asked for again.
  const choose = (chosen: Language) => {
    change(chosen).catch((error: unknown) => reportError(error))
  }

  // Chosen in another window: the mini counter beside the page has no switch of its own.
  useEffect(() => {
    const hear = () => choose(rememberedLanguage())
    addEventListener('storage', hear)
    return () => removeEventListener('storage', hear)
  })

  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])

  return <TextContext value={{ text, language, choose }}>{children}</TextContext>
}

/** The one chosen on this device; Danish where its words could not be had. */
function languageToStartIn(): Language {
  const remembered = rememberedLanguage()
  return texts[remembered] ? remembered : 'da'
}
