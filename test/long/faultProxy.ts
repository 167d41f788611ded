import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What the network between a browser and the server can do to a delivery. */
const faults = [
  'request lost',
  'answer lost',
  'answer cut',
  'sent twice',
  'delayed',
  'portal 200',
  'portal 201',
  'portal 302',
  '403 of a proxy',
  '413 of a proxy',
  '429',
  '503',
] as const
export type Fault = (typeof faults)[number]

/** More than one entry takes. */
const smallest413 = 700

type Whole = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/**
 * A proxy between a real browser and the real servers, on one address for good, whatever becomes of
 * those behind it. In foul weather deliveries meet faults drawn from the given chance; in fair
 * weather everything passes.
 */
export async function openFaultProxy(random: () => number) {
  const fired = new Map<Fault, number>()
  let [targets, asked, foul] = [[0], 0, 0]

  const proxy = createServer((asked, answer) => {
    pass(asked, answer).catch(() => answer.destroy())
  })

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of asked) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const delivery = asked.method === 'POST' && asked.url === '/api/v1/entries'
    const drawn = delivery && random() < foul ? draw(random) : undefined
    // A proxy that refuses even one entry is no weather: the app sets that entry aside for long.
    if (!drawn || (drawn === '413 of a proxy' && body.length < smallest413))
      return reply(answer, await forward(asked, body))
    fired.set(drawn, (fired.get(drawn) ?? 0) + 1)
    return suffer(drawn, asked, body, answer)
  }

  async function suffer(
    fault: Fault,
    asked: IncomingMessage,
    body: Buffer,
    answer: ServerResponse,
  ): Promise<void> {
    switch (fault) {
      case 'request lost':
        answer.destroy()
        return
      case 'answer lost':
        await forward(asked, body)
        answer.destroy()
        return
      case 'answer cut': {
        const whole = await forward(asked, body)
        const { 'transfer-encoding': _chunked, ...headers } = whole.headers
        answer.writeHead(whole.status, { ...headers, 'content-length': whole.body.length })
        answer.write(whole.body.subarray(0, Math.floor(random() * whole.body.length)))
        setTimeout(() => answer.destroy(), 20)
        return
      }
      case 'sent twice': {
        const [first] = await Promise.all([forward(asked, body), forward(asked, body)])
        return reply(answer, first)
      }
      case 'delayed':
        await wait(1500 * random())
        return reply(answer, await forward(asked, body))
      case 'portal 200':
      case 'portal 201':
        return page(answer, fault === 'portal 200' ? 200 : 201, {})
      case 'portal 302':
        return page(answer, 302, { location: 'http://127.0.0.1:9/login' })
      case '403 of a proxy':
        return page(answer, 403, {})
      case '413 of a proxy':
        return page(answer, 413, {})
      case '429':
        return page(answer, 429, { 'retry-after': '1' })
      case '503':
        return page(answer, 503, random() < 0.5 ? {} : { 'retry-after': '1' })
    }
  }

  function forward(from: IncomingMessage, body: Buffer): Promise<Whole> {
    return new Promise((resolve, reject) => {
      const { url, method, headers } = from
      asked += 1
      const port = targets[asked % targets.length]
      const onward = request({ port, path: url, method, headers, agent: false })
      onward.on('error', reject)
      onward.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 502,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
      onward.end(body)
    })
  }

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    port: (proxy.address() as AddressInfo).port,
    fired,
    /** Where the server answers now; several take turns, request by request. */
    leadTo: (...ports: number[]) => (targets = ports),
    /** The share of deliveries that meet a fault. */
    weather: (share: number) => (foul = share),
    close: () => {
      proxy.closeAllConnections()
      proxy.close()
    },
  }
}

function reply(answer: ServerResponse, { status, headers, body }: Whole): void {
  const { connection: _hop, 'transfer-encoding': _chunked, ...own } = headers
  answer.writeHead(status, { ...own, 'content-length': body.length }).end(body)
}

const page = (answer: ServerResponse, status: number, headers: Record<string, string>): void =>
  void answer
    .writeHead(status, { 'content-type': 'text/html', ...headers })
    .end('<!doctype html><title>Log on</title><p>{"ok":true}')

function draw(random: () => number): Fault {
  return faults[Math.floor(random() * faults.length)] ?? 'request lost'
}
