import { useEffect, useRef } from 'react'

/** Where a form that has been opened begins, and where it goes on when something in it is wrong. */
export function useFirstField() {
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return {
    heading,
    form,
    /** What is wrong is marked by the next drawing. */
    focusWrong: () =>
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      ),
  }
}
