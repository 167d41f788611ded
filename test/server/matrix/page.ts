import { type RouteName, routes } from '../../../src/contract/routes.ts'
import { type Right, rights } from '../../../src/server/access/rights.ts'
import type { Place } from './place.ts'
import { reach } from './reach.ts'

const roles: readonly Right[] = [
  ...(['anyone', 'device', 'reader', 'screen'] as const),
  ...(['lead', 'coordinator', 'operator'] as const),
]

const head = `# Who reaches what

Every route of the API, who gets in, and what the ids in a request may refer to. The table is written by a test out of
\`src/server/access/rights.ts\` and what the tests know of each route; the same two tables say how every combination of route, actor and
object is to be answered, and \`test/server/matrix.test.ts\` asks them all, one by one (some thousands; the list of all cells is
in \`test-results\` after a run).

- **own**: a device's units are those it is enrolled in; a lead's those a coordinator has given; a coordinator has all of the
  municipality, an operator none. The municipality is the host name.
- **Anything else is answered like what never existed**: the same status, the same bytes, the same headers, after the same statements
  to the store and the same hashing (\`test/server/matrixTiming.test.ts\`). What is answered otherwise than with 404 stands in brackets.
- **A refusal changes nothing**: all tables are compared before and after.
- **Turned away at the door**, before any id is read: no credential, one of the other kind, of another municipality, of an ended session
  or a removed account, an earlier secret of a device (401); a role that is not named (403); a host name of nobody (404).

`

/** The page `docs/security-matrix.md`, as it is to be. */
export function pageOf(): string {
  const lines = (Object.keys(routes) as RouteName[]).map((name) => {
    const { method, path } = routes[name]
    const mayUse = roles.map((role) => (rights[name].includes(role) ? 'yes' : ''))
    const places = Object.entries(reach[name].places).map(([place, row]) => wordsFor(place, row))
    return [`\`${method} ${path}\``, ...mayUse, places.join('; ')]
  })
  const titles = ['Route', ...roles, 'Ids in it: where, and of what']
  return `${head}${tableOf([titles, ...lines])}\n${noticed()}`
}

function wordsFor(place: string, { of, foreign }: Place): string {
  const where = place === 'header' ? 'header `x-tael-device`' : `\`${place}\``
  if (foreign === 'in') return `${where}: ${of} (else not heeded)`
  return `${where}: ${of}${typeof foreign === 'string' ? ` (\`${foreign}\`)` : ''}`
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`
  const [titles = [], ...rest] = rows
  return [titles, widths.map((width) => '-'.repeat(width)), ...rest].map(line).join('')
}

/** The few places where that something exists may be noticed, and why. */
function noticed(): string {
  const all = Object.entries(reach).flatMap(([name, { places }]) =>
    Object.entries(places).map(([place, row]) => ({ name, place, why: row.mayBeNoticed })),
  )
  const lines = all
    .filter(({ why }) => why !== undefined)
    .map(({ name, place, why }) => `- \`${name}\`, \`${place}\`: ${why}.\n`)
  return `Within a municipality, and nowhere else, that something exists may be noticed here:\n\n${lines.join('')}`
}
