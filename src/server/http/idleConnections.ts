import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Named = Pick<Socket, 'remoteAddress' | 'remotePort'>

/** Encrypted or not, a connection is told from others by where it comes from. */
const nameOf = ({ remoteAddress, remotePort }: Named) => `${remoteAddress} ${remotePort}`

/**
 * Knows on which connections a request is under way, and closes the others. Node's own
 * `closeIdleConnections` leaves those alone on which nothing was ever asked, or only half: browsers
 * open some in advance, and each would hold up a stop until its time is over.
 */
export function idleConnections(server: Pick<Server, 'on'>) {
  const open = new Map<string, { socket: Socket; busy: number }>()

  server.on('connection', (socket: Socket) => {
    const name = nameOf(socket)
    open.set(name, { socket, busy: 0 })
    socket.once('close', () => open.delete(name))
  })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const connection = open.get(nameOf(request.socket))
    if (!connection) return
    connection.busy += 1
    response.once('close', () => (connection.busy -= 1))
  })

  return {
    close(): void {
      for (const { socket, busy } of open.values()) if (busy === 0) socket.destroySoon()
    },
  }
}
