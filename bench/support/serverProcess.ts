import { readConfig } from '../../src/server/config.ts'
import { startChild } from './child.ts'
import type { Bench } from './finding.ts'
import type { Usage } from './serverChild.ts'

export type ServerProcess = Awaited<ReturnType<typeof startServerProcess>>

const file = new URL('serverChild.ts', import.meta.url)
const words = (data: string, port: number) => ['--data', data, '--port', String(port)]

/** The settings that the server of a directory is started with, for filling its store beforehand. */
export const configOf = (data: string) => readConfig(words(data, 0), {}).config

/** A real server on a directory, in a process of its own. Its log is written, and thrown away. */
export async function startServerProcess(
  { scope, profile }: Bench,
  { data, app = '/nowhere', port = 0 }: { data: string; app?: string; port?: number },
) {
  const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const child = await startChild(scope, file, [app, ...words(data, port)], { execArgv })
  return {
    port: Number(child.ready),
    origin: `http://localhost:${Number(child.ready)}`,
    usage: () => child.ask<Usage>('usage'),
    stop: child.stop,
  }
}
