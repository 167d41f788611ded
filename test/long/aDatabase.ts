import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Cluster } from '../support/postgresCluster.ts'

/** An empty database in a cluster. */
export async function aDatabase(cluster: Cluster) {
  const name = `fire_${randomBytes(6).toString('hex')}`
  const ask = async (text: string) => {
    const client = new pg.Client({ connectionString: `${cluster.url}/postgres` })
    await client.connect()
    await client.query(text)
    await client.end()
  }
  await ask(`CREATE DATABASE ${name}`)
  return {
    url: `${cluster.url}/${name}`,
    /** The same by way of a proxy. */
    by: (port: number) => `${cluster.url.replace(/:\d+$/, `:${port}`)}/${name}`,
    discard: () => ask(`DROP DATABASE ${name} WITH (FORCE)`),
  }
}
