import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './freePort.ts'
import { aServerLog } from './serverLog.ts'

/** A directory for a server's data, gone when the test is. */
export function aDataDirectory() {
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-process-'))
  return { directory, discard: () => rmSync(directory, { recursive: true, force: true }) }
}

/** What a process runs from and on; unless told otherwise from these sources, on a store of its own. */
export type Footing = {
  /** The root of the sources. */
  tree?: string
  /** A PostgreSQL address. */
  store?: string | undefined
}

/** Runs a command of the product as an administrator would, and gives what it said and how it ended. */
export async function runCommand(words: string[], footing: Footing = {}) {
  const child = spawnNode(words, footing)
  const [said, complained] = [textOf(child.stdout), textOf(child.stderr)]
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, said: said(), complained: complained() }
}

/** The real server as a process of its own, once it answers. */
export async function startProcess(data: string, words: string[] = [], footing: Footing = {}) {
  const port = await freePort()
  const log = aServerLog()
  const told = log ? atLevel(log.level, words) : words
  const child = spawnNode(['serve', '--data', data, '--port', String(port), ...told], footing)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => log?.write(chunk.toString()))
  }
  const [said, complained] = [textOf(child.stdout), textOf(child.stderr)]
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  while (!said().includes('answers on')) {
    const early = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))])
    if (early) throw new Error(`the server ended at once: ${complained()}`)
  }
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const kill = (signal: NodeJS.Signals) => child.kill(signal)
  return { port, said, complained, ended, isRunning, kill }
}

/** The same words with another level. */
function atLevel(level: string, words: string[]): string[] {
  const at = words.indexOf('--log-level')
  const others = at < 0 ? words : words.toSpliced(at, 2)
  return [...others, '--log-level', level]
}

const running = new Set<ChildProcess>()
// A test that breaks off leaves no server behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

function spawnNode(words: string[], { tree, store }: Footing): ChildProcess {
  const child = spawn(process.execPath, ['src/server/start.ts', ...words], {
    cwd: tree ?? '.',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...(store !== undefined && { TAEL_STORE: store }),
      // The sources are started over and over: a third of a start is making JavaScript of them.
      NODE_COMPILE_CACHE: join(tree ?? 'node_modules', '.compiled'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}
