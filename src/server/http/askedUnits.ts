import type { FastifyRequest } from 'fastify'
import type { DepartmentId, UnitId } from '../../contract/id.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { Problem } from './problem.ts'
import { sessionIn } from './visitor.ts'

/** What a board is narrowed to at the server. */
export type AskedUnits = { department?: DepartmentId | undefined; unit?: UnitId | undefined }

/**
 * Which units are given to whoever asks, and which of them are asked about.
 *
 * @throws Problem where none of them is theirs: another's unit is as unknown as one that there is not
 */
export function readerOf(
  request: FastifyRequest,
  { departmentOfUnit }: Shelved,
  { department, unit }: AskedUnits,
): { given: ReadonlySet<UnitId> | undefined; asked: ReadonlySet<UnitId> | undefined } {
  const { account, units } = sessionIn(request)
  const given = account.role === 'lead' ? new Set<UnitId>(units) : undefined
  if (department === undefined && unit === undefined) return { given, asked: undefined }
  const asked = [...departmentOfUnit]
    .filter(([id]) => given?.has(id) ?? true)
    .filter(([id]) => unit === undefined || id === unit)
    .filter(([, of]) => department === undefined || of === department)
    .map(([id]) => id)
  if (asked.length === 0) throw new Problem('not_found')
  return { given, asked: new Set(asked) }
}
