import { Agent, request } from 'node:http'

export type Said = { status: number; body: unknown; ms: number }

/** Many requests to one server over so many connections, which stay open. */
export function keptAlive(port: number, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    post: (path: string, body: object): Promise<Said> =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify(body)
        const begun = performance.now()
        const headers = {
          ...{ 'content-type': 'application/json', 'x-tael': '1' },
          'content-length': String(Buffer.byteLength(text)),
        }
        const asked = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers })
        asked.once('error', reject)
        asked.once('response', (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.once('error', reject)
          answer.once('end', () => {
            const said: unknown = JSON.parse(Buffer.concat(parts).toString() || 'null')
            resolve({ status: answer.statusCode ?? 0, body: said, ms: performance.now() - begun })
          })
        })
        asked.end(text)
      }),
    close: () => agent.destroy(),
  }
}
