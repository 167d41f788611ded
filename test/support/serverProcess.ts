import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A directory for a server's data, gone when the test is. */
export function aDataDirectory() {
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-process-'))
  return { directory, discard: () => rmSync(directory, { recursive: true, force: true }) }
}

/** Runs a command of the product as an administrator would, and gives what it said and how it ended. */
export async function runCommand(words: string[]) {
  const child = spawnNode(words)
  const [said, complained] = [textOf(child.stdout), textOf(child.stderr)]
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, said: said(), complained: complained() }
}

/** The real server as a process of its own, once it answers. */
export async function startProcess(data: string, words: string[] = []) {
  const port = await freePort()
  const child = spawnNode(['serve', '--data', data, '--port', String(port), ...words])
  const [said, complained] = [textOf(child.stdout), textOf(child.stderr)]
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  while (!said().includes('answers on')) {
    const early = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))])
    if (early) throw new Error(`the server ended at once: ${complained()}`)
  }
  return { port, said, complained, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) }
}

function spawnNode(words: string[]): ChildProcess {
  const environment = { ...process.env, NODE_ENV: 'production' }
  return spawn(process.execPath, ['src/server/start.ts', ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
