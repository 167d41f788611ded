import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { once } from 'node:events'

/** What a server asks of PostgreSQL at once, up to where it waits for the answer. */
export type Question = {
  text: string
  /** The how manieth of its transaction: BEGIN is the first. */
  nth: number
}

/**
 * Let it pass; cut the connection before PostgreSQL hears of it; as it hears of it; or when it has
 * answered, so that only the answer is lost.
 */
export type Ruling = 'pass' | 'cut before' | 'cut at once' | 'cut after'
export type Judge = (question: Question) => Ruling | Promise<Ruling>

/** A proxy between a server and PostgreSQL that understands where questions begin and end. */
export async function openPostgresProxy(port: number) {
  let judge: Judge = () => 'pass'
  const sockets = new Set<Socket>()

  const proxy = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const cut = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', cut)
      socket.on('close', () => {
        sockets.delete(socket)
        cut()
      })
    }
    let muted = false
    far.on('data', (answer: Buffer) => muted || near.write(answer))

    const questions = questionsIn()
    let nth = 0
    let turn = Promise.resolve()
    async function rule(bytes: Buffer, text: string): Promise<void> {
      nth = /^\s*BEGIN/.test(text) ? 1 : nth > 0 ? nth + 1 : 0
      const ruling = nth > 0 ? await judge({ text, nth }) : 'pass'
      if (/^\s*(COMMIT|ROLLBACK)/.test(text)) nth = 0
      if (ruling === 'cut before') {
        cut()
        return
      }
      if (ruling === 'cut after') muted = true
      far.write(bytes)
      if (ruling === 'cut at once') far.end(() => near.destroy())
      if (ruling === 'cut after') await once(far, 'data').then(cut, cut)
    }
    near.on('data', (chunk: Buffer) => {
      for (const { bytes, text } of questions(chunk)) {
        turn = turn.then(() => rule(bytes, text))
      }
    })
  })

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    port: (proxy.address() as AddressInfo).port,
    /** Who decides over each question of a transaction from now on. */
    judgedBy: (other: Judge) => (judge = other),
    close() {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

const code = { query: 'Q', parse: 'P', sync: 'S', password: 'p', terminate: 'X' }

/** Takes what a client sends apart, at the messages after which it waits for an answer. */
function questionsIn() {
  let rest = Buffer.alloc(0)
  let [greeted, from, text] = [false, 0, '']

  return function* (chunk: Buffer): Generator<{ bytes: Buffer; text: string }> {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      // The first message has no letter before its length.
      const letter = greeted ? 1 : 0
      if (rest.length < from + letter + 4) return
      const end = from + letter + rest.readInt32BE(from + letter)
      if (rest.length < end) return
      const kind = greeted ? String.fromCharCode(rest[from] ?? 0) : code.password
      const body = rest.subarray(from + letter + 4, end)
      greeted = true
      from = end
      if (kind === code.query) text = body.toString('utf8')
      // The name of the statement comes first; pg gives it none.
      if (kind === code.parse) text = body.subarray(body.indexOf(0) + 1).toString('utf8')
      if (![code.query, code.sync, code.password, code.terminate].includes(kind)) continue
      yield { bytes: rest.subarray(0, end), text }
      rest = rest.subarray(end)
      from = 0
      text = ''
    }
  }
}
