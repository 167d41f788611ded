import { cprRefusal } from '../../../contract/text.ts'
import { errorsOf } from '../../staff/StaffProblem.ts'
import type { StaffText } from '../../text/staffDa.ts'
import type { Typed } from './personDraft.ts'

const fields = ['name', 'role', 'units', 'days'] as const
const unknownUnit = 'is in no campaign'

/** What the server found wrong, by the field that it is about. */
export const wrongFieldsIn = (error: unknown): [keyof Typed, string][] =>
  errorsOf(error).flatMap(({ path, message }) => {
    const field = fields.find((each) => path.split('/')[1] === each)
    return field ? [[field, message] as [keyof Typed, string]] : []
  })

/** What is wrong with a field in the reader's own words, without repeating what was typed. */
export function wordsFor(
  { wrong }: StaffText['people'],
  field: keyof Typed,
  message: string | undefined,
): string {
  if (message === cprRefusal) return wrong.cpr
  if (message === unknownUnit) return wrong.unknownUnit
  return wrong[field]
}
