import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import './languageSwitch.css'
import { Button } from './Button.tsx'

/** Offers the other language, in its own words. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const other = language === 'da' ? 'en' : 'da'
  const { app } = useText()
  return (
    <Button look="plain" className="language" lang={other} onClick={() => choose(other)}>
      {app.language[other]}
    </Button>
  )
}
