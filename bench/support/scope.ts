import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a measurement has taken hold of, and lets go of however it ends. */
export type Scope = ReturnType<typeof openScope>

const openScopes = new Set<Scope>()

export function openScope() {
  const folders: string[] = []
  const children: ChildProcess[] = []
  const closings: (() => unknown)[] = []
  const scope = {
    /** A directory of its own. */
    folder(): string {
      const folder = mkdtempSync(join(tmpdir(), 'taellevaerk-bench-'))
      folders.push(folder)
      return folder
    },
    child<Child extends ChildProcess>(child: Child): Child {
      children.push(child)
      return child
    },
    later(closing: () => unknown): void {
      closings.push(closing)
    },
    async close(): Promise<void> {
      for (const closing of closings.splice(0).toReversed()) await closing()
      scope.drop()
    },
    /** All that can be done without waiting, as when the process itself ends. */
    drop(): void {
      for (const child of children.splice(0)) child.kill('SIGKILL')
      for (const folder of folders.splice(0)) {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      }
      openScopes.delete(scope)
    },
  }
  openScopes.add(scope)
  return scope
}

process.on('exit', () => {
  for (const scope of openScopes) scope.drop()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
