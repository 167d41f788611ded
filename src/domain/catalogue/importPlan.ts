import type { TextFault } from './textFault.ts'

/** What is wrong in a line of a list. Nothing of a list is taken in while one is left. */
export type LineFault = {
  line: number
  field: 'department' | 'unit' | 'people' | 'name' | 'nameEn' | 'obligation' | 'kle' | 'id'
  /** Never the text itself where it looks like a CPR number. */
  said?: string
} & (
  | { is: TextFault }
  | { is: 'number' | 'missing' | 'kle' | 'obligation' | 'unknownId' | 'retired' }
  | { is: 'twice'; before: number }
)

/** What a list would do, for somebody to look at before it is done. */
export type ImportPlan<Of> = {
  /** The campaign as it would be; the very same where nothing changes. */
  after: Of
  /** Whether the first line named the columns. */
  headed: boolean
  lines: { line: number; name: string; is: 'added' | 'changed' | 'same' }[]
  faults: LineFault[]
}
