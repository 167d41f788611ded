import { type ForkOptions, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Scope } from './scope.ts'

type Asked = { nth: number; question: unknown }
type Answered = { nth: number; answer: unknown; failure?: string }

/**
 * Starts one of the bench's own files as a process and waits until it says that it is ready.
 * Numbers travel whole (`advanced`), and a child that dies fails whoever waits for it.
 */
export async function startChild(
  scope: Scope,
  file: URL,
  words: readonly string[] = [],
  options: ForkOptions = {},
) {
  const child = scope.child(
    fork(file, [...words], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      ...options,
    }),
  )
  const waiting = new Map<
    number,
    { resolve: (answer: unknown) => void; reject: (e: Error) => void }
  >()
  child.on('message', ({ nth, answer, failure }: Answered) => {
    const asker = waiting.get(nth)
    waiting.delete(nth)
    if (failure === undefined) asker?.resolve(answer)
    else asker?.reject(new Error(failure))
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file.pathname} ended: ${code}`))
    waiting.clear()
  })
  let asked = 0
  const answerTo = (nth: number) =>
    new Promise<unknown>((resolve, reject) => waiting.set(nth, { resolve, reject }))

  const ready = await answerTo(0)
  return {
    pid: child.pid ?? 0,
    ready,
    async ask<Answer>(question: unknown): Promise<Answer> {
      asked += 1
      const answer = answerTo(asked)
      child.send({ nth: asked, question } satisfies Asked)
      return (await answer) as Answer
    },
    /** Asks it to end, as the system would, and waits until it has. */
    async stop(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** The child's side: says that it is ready, and answers questions until its parent is gone. */
export function answerParent(ready: unknown, answerOf: (question: never) => unknown): void {
  const send = (answered: Answered) => process.send?.(answered)
  const answer = async ({ nth, question }: Asked) => {
    try {
      send({ nth, answer: await answerOf(question as never) })
    } catch (error) {
      send({ nth, answer: undefined, failure: (error as Error).stack ?? String(error) })
    }
  }
  process.on('message', (asked: Asked) => void answer(asked))
  process.on('disconnect', () => process.exit(1))
  send({ nth: 0, answer: ready })
}
