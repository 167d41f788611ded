import { readFileSync } from 'node:fs'
import { readConfig } from '../../src/server/config.ts'
import { startChild } from './child.ts'
import type { Bench } from './finding.ts'
import type { Usage } from './serverChild.ts'

export type ServerProcess = Awaited<ReturnType<typeof startServerProcess>>

const file = new URL('serverChild.ts', import.meta.url)
const words = (data: string, port: number) => ['--data', data, '--port', String(port)]

/** What `npm start` gives Node. */
const { scripts } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { scripts: { start: string } }
const flagsOfStart = scripts.start.split(' ').filter((word) => word.startsWith('--'))

/** The settings that the server of a directory is started with, for filling its store beforehand. */
export const configOf = (data: string) => readConfig(words(data, 0), {}).config

/** A real server on a directory, in a process of its own. Its log is written, and thrown away. */
export async function startServerProcess(
  { scope, profile }: Bench,
  { data, app = '/nowhere', port = 0 }: { data: string; app?: string; port?: number },
) {
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const execArgv = [...flagsOfStart, ...profiling]
  const child = await startChild(scope, file, [app, ...words(data, port)], { execArgv })
  return {
    port: Number(child.ready),
    origin: `http://localhost:${Number(child.ready)}`,
    usage: () => child.ask<Usage>('usage'),
    stop: child.stop,
  }
}
