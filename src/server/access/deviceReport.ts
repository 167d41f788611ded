import type { FastifyRequest } from 'fastify'
import { AppVersion } from '../../contract/deviceList.ts'
import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import { appHeader, keptHeader } from '../../contract/headers.ts'
import type { Database } from '../store/sql.ts'

/**
 * Keeps what a device says of itself, where it says something new. Whatever has not the form of
 * what an app says is as good as unsaid: it is no reason to turn a counter away.
 */
export async function noteReport(
  db: Database,
  municipality: MunicipalityId,
  device: DeviceId,
  headers: FastifyRequest['headers'],
): Promise<void> {
  const app = AppVersion.safeParse(headers[appHeader]).data
  const said = headers[keptHeader]
  const kept = said === 'yes' ? 1 : said === 'no' ? 0 : undefined
  if (app === undefined && kept === undefined) return
  const [row] = await db.all<{ app: string | null; kept: number | null }>(
    'SELECT app, kept FROM device WHERE municipality = $1 AND id = $2',
    [municipality, device],
  )
  if (!row) return
  const now = { app: app ?? row.app, kept: kept ?? row.kept }
  if (now.app === row.app && now.kept === row.kept) return
  await db.write((sql) =>
    sql.all('UPDATE device SET app = $3, kept = $4 WHERE municipality = $1 AND id = $2', [
      municipality,
      device,
      now.app,
      now.kept,
    ]),
  )
}
