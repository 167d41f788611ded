import { cprRefusal, Help, Text } from '../../contract/text.ts'

/** What is wrong with a text that a person wrote, as a name that each language words itself. */
export type TextFault = 'empty' | 'long' | 'plain' | 'cpr'

/** Why a name cannot stand as it is; undefined where it can. */
export const nameFault = (text: string): TextFault | undefined => faultIn(Text, text)

/** The same for a sentence or two of help, which may be longer. */
export const helpFault = (text: string): TextFault | undefined => faultIn(Help.shape.da, text)

function faultIn(schema: typeof Text, text: string): TextFault | undefined {
  const issues = schema.safeParse(text).error?.issues ?? []
  // Before all else: whatever else is wrong with it, such a text is not to be repeated.
  if (issues.some(({ message }) => message === cprRefusal)) return 'cpr'
  const [issue] = issues
  if (!issue) return undefined
  if (issue.code === 'too_small') return 'empty'
  return issue.code === 'too_big' ? 'long' : 'plain'
}
