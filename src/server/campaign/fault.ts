import { placeOf } from '../../domain/placeOf.ts'

/** Something wrong in a campaign file: where, and what to do about it. */
export type Fault = { path: string; message: string }

/** `departments[0].units[2].name`; the whole file has no path. */
export const pathOf = (steps: readonly PropertyKey[]): string => placeOf(steps) || 'the file'
