import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTheApp } from './planted/inTheApp.ts'
import { inTheNames } from './planted/inTheNames.ts'
import { inTheServer } from './planted/inTheServer.ts'
import { inTheSender } from './planted/inTheSender.ts'
import type { Planted } from './planted/planted.ts'
import { notePlanted } from './provenLedger.ts'
import type { Report } from './prove.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const mostSeeds = 1500
const longestMs = 60_000
const bugs: Planted[] = [...inTheApp, ...inTheNames, ...inTheSender, ...inTheServer]

/** Plants each bug, or those with a word in their names, and runs seeds until one of them fails. */
export async function provePlanted(workers: number, only: string, note: boolean): Promise<boolean> {
  const began = performance.now()
  const wanted = bugs.filter(({ name }) => name.includes(only))
  const waiting = [...wanted]
  let [found, seeds] = [0, 0]
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let bug = waiting.shift(); bug; bug = waiting.shift()) {
        const outcome = await hunt(bug).catch((error: Error) => ({
          found: false,
          seeds: 0,
          breach: error.message,
        }))
        if (outcome.found) found += 1
        seeds += outcome.seeds
        const how = outcome.found
          ? `found at seed ${outcome.seeds}: ${outcome.breach.slice(0, 110)}`
          : `NOT FOUND in ${outcome.seeds} seeds ${outcome.breach}`
        console.log(`${bug.name}: ${how}`)
      }
    }),
  )
  console.log(`${found} of ${wanted.length} planted bugs found.`)
  const seconds = (performance.now() - began) / 1000
  if (note && only === '') notePlanted({ bugs: wanted.length, found, seeds, seconds })
  return found === wanted.length
}

/** A copy of what a simulation needs, with one bug in it. */
function plant({ name, file, edits }: Planted): string {
  const directory = mkdtempSync(join(tmpdir(), 'tael-planted-'))
  for (const part of ['src', 'test/simulation', 'test/support', 'package.json']) {
    cpSync(join(root, part), join(directory, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'))
  const path = join(directory, file)
  let text = readFileSync(path, 'utf8')
  for (const [search, replace] of edits) {
    const places = text.split(search).length - 1
    if (places !== 1) {
      rmSync(directory, { recursive: true, force: true })
      throw new Error(`"${name}" cannot be planted: ${file} holds its text ${places} times`)
    }
    text = text.replace(search, () => replace)
  }
  writeFileSync(path, text)
  return directory
}

type Outcome = { found: boolean; seeds: number; breach: string }

async function hunt(bug: Planted): Promise<Outcome> {
  const directory = plant(bug)
  return new Promise((resolve) => {
    const worker = join(directory, 'test/simulation/proveWorker.ts')
    const child = spawn(process.execPath, [worker], { stdio: ['pipe', 'pipe', 'ignore'] })
    let seed = 1
    let breach = ''
    let over = false
    // What goes round in circles without end is found as well.
    const stuck = () => {
      breach = `seed ${seed} took longer than a minute`
      end()
    }
    let patience = setTimeout(stuck, longestMs)
    const end = () => {
      if (over) return
      over = true
      clearTimeout(patience)
      child.kill()
      rmSync(directory, { recursive: true, force: true })
      resolve({ found: breach !== '', seeds: seed, breach })
    }
    createInterface({ input: child.stdout }).on('line', (line) => {
      breach = (JSON.parse(line) as Report).breaches[0] ?? ''
      if (breach !== '' || seed >= mostSeeds) return end()
      seed += 1
      clearTimeout(patience)
      patience = setTimeout(stuck, longestMs)
      child.stdin.write(`${seed} once\n`)
    })
    // A bug that keeps the product from running at all is found as well.
    child.on('exit', (code) => {
      if (!over) breach = `the worker ended with ${code}`
      end()
    })
    child.stdin.write(`${seed} once\n`)
  })
}
