import type { Label } from '../../contract/text.ts'
import { nameIn } from './nameIn.ts'
import { useLanguage } from './useLanguage.ts'

/** A catalogue name on an English screen may be Danish, and is then marked so for reading aloud. */
export function Name({ of }: { of: Label }) {
  const { language } = useLanguage()
  const foreign = language !== 'da' && of.en === undefined
  return foreign ? <span lang="da">{of.da}</span> : nameIn(language, of)
}
