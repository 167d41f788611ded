import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

/** Tells of all that is typed into a form, as it is typed and without drawing it anew. */
export function useTold<Typed extends FieldValues, Read>(
  { subscribe }: Pick<UseFormReturn<Typed, unknown, Read>, 'subscribe'>,
  onType: (typed: Typed) => void,
): void {
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => onType(values) }),
    [subscribe, onType],
  )
}
