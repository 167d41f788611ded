import { isAsSigned, sumsToSign } from '../signOff/closing.ts'
import { isRearranged, signOffsOf } from '../signOff/signOffs.ts'
import type { Reader } from '../store/sql.ts'
import type { Extract } from './extract.ts'

/** As which revision figures are told, and whether they have become others since it was signed. */
export type Revision = { revision: number; changed: boolean }

/** Of a correction after a sign-off the next revision is told; till then two files of one revision may differ. */
export async function revisionOf(
  sql: Reader,
  { municipality, shelved: { campaign } }: Pick<Extract, 'municipality' | 'shelved'>,
): Promise<Revision> {
  const signed = (await signOffsOf(sql, municipality, campaign.id)).at(-1)
  if (!signed) return { revision: 0, changed: false }
  const sums = await sumsToSign(sql, municipality, campaign.id)
  const changed = !isAsSigned(signed, sums) || (await isRearranged(sql, municipality, campaign.id))
  return { revision: signed.revision, changed }
}

/** The same as control file and workbook have it. */
export const revisionWords = ({ revision, changed }: Revision): string =>
  revision === 0 ? '0 (ikke godkendt endnu)' : `${revision}${changed ? ' (rettet siden)' : ''}`
