import { ConfigProblem } from '../configProblem.ts'
import { isLoopback } from '../loopback.ts'

/**
 * The address of a PostgreSQL, if what is sent there can be read by nobody on the way: on this
 * machine, or encrypted to a server that has proved who it is. The address may hold a password and
 * is never said again.
 *
 * @throws ConfigProblem
 */
export function safeStoreAddress(address: string | undefined): string | undefined {
  if (address === undefined || isSocket(address)) return address
  const { protocol, hostname, searchParams } = read(address)
  if (!/^postgres(ql)?:$/.test(protocol)) throw new ConfigProblem(unreadable)
  const host = (searchParams.get('host') ?? hostname).replace(/^\[|\]$/g, '')
  if (host === '' || isSocket(host) || isLoopback(host)) return address
  if (searchParams.get('sslmode') === 'verify-full') return address
  throw new ConfigProblem(
    `TAEL_STORE: names and counts would cross the network to ${host} for everybody to read, or to\n` +
      'whoever says to be it. Write ?sslmode=verify-full at the end of the address; name the\n' +
      'certificate of an authority of your own with NODE_EXTRA_CA_CERTS or &sslrootcert=FILE.',
  )
}

const unreadable = 'TAEL_STORE: must be an address as postgresql://USER:PASSWORD@HOST/DATABASE'

const isSocket = (place: string) => place.startsWith('/')

function read(address: string): URL {
  try {
    return new URL(address)
  } catch {
    throw new ConfigProblem(unreadable)
  }
}
