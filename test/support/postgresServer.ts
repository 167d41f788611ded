import type { TestProject } from 'vitest/node'
import { openCluster } from './postgresCluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One real PostgreSQL for the whole run; each test file makes itself a database in it. */
export default async function setup(project: TestProject) {
  // Nothing of it outlives the run: no commit need wait for the disk. Crashes have clusters of their own.
  const cluster = await openCluster('fsync=off')
  project.provide('postgresUrl', cluster.url)
  return cluster.discard
}
