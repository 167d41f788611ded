import type { TestProject } from 'vitest/node'
import { openCluster } from './postgresCluster.ts'
import { prepareCluster } from './preparedStores.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One real PostgreSQL for the whole run; each test makes itself a database in it. */
export default async function setup(project: TestProject) {
  // Nothing of it outlives the run: no commit need wait for the disk. Crashes have clusters of their own.
  const cluster = await openCluster('fsync=off')
  await prepareCluster(cluster.url)
  project.provide('postgresUrl', cluster.url)
  return cluster.discard
}
