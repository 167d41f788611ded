import type { MunicipalityId } from '../../contract/id.ts'
import { noteAct } from '../access/audit.ts'
import type { RandomBytes } from '../access/secret.ts'
import type { Writer } from '../store/sql.ts'

/**
 * Notes for every municipality that the store was put back to a backup. The chain goes on from the
 * end that the backup has: what was noted after it is lost, and its numbers are given again.
 */
export const noteRestore =
  (random: RandomBytes, nowMs: number) =>
  async (sql: Writer, generation: number): Promise<void> => {
    const all = await sql.all<{ municipality: MunicipalityId }>(
      `SELECT municipality FROM audit_head UNION SELECT municipality FROM campaign
       UNION SELECT municipality FROM account ORDER BY municipality`,
    )
    for (const { municipality } of all) {
      await noteAct(sql, random, municipality, {
        ...{ by: 'console', act: 'store_restored', subject: '', details: { generation }, nowMs },
      })
    }
  }
