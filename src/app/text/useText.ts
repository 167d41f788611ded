import { use } from 'react'
import type { Text } from './da.ts'
import { TextContext } from './TextContext.ts'

/** The words of the language in force, by station: `useText().tap`. */
export const useText = (): Text => use(TextContext).text
