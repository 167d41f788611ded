import { type RefObject, useState } from 'react'

/**
 * Copies a text elsewhere, and tells whether the browser let it. Where it did not, the field that shows
 * it is marked for the keyboard.
 */
export function useCopying(text: string, field?: RefObject<HTMLInputElement | null>) {
  const [copied, setCopied] = useState<boolean>()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {
        field?.current?.select()
        setCopied(false)
      },
    )
  return { copied, copy }
}
