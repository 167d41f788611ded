import { nameIn } from '../text/nameIn.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { type Explained, type HelpKind, helpAt } from './helpAt.ts'

/**
 * Opens the help of one item for whoever cannot hold it down: read aloud after the item, and seen
 * when the keyboard reaches it. Nothing where there is no help.
 */
export function HelpMark({ kind, item }: { kind: HelpKind; item: Explained }) {
  const { tap } = useText()
  const { language } = useLanguage()
  if (!item.help) return null
  const { 'data-help': place } = helpAt(kind, item)
  return (
    <button type="button" className="help-mark" aria-haspopup="dialog" data-explains={place}>
      {tap.helpWith(nameIn(language, item.name))}
    </button>
  )
}
