import { sumOf } from './bareStore.ts'
import type { CountingHouse } from './countingHouse.ts'
import type { Journal } from './outcome.ts'

/** A coordinator who has signed in at an address, and asks for figures there or at others. */
export async function aCoordinator(origin: string, house: CountingHouse) {
  const headers = { 'content-type': 'application/json', 'x-tael': '1' }
  const body = JSON.stringify({ secret: await house.coordinator() })
  const entered = await fetch(`${origin}/api/v1/session`, { method: 'POST', headers, body })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const ask = (at: string, path: string) =>
    fetch(`${at}/api/v1/campaigns/autumn/${path}`, { headers: { ...headers, cookie } })
  return {
    board: (at = origin) => ask(at, 'board'),
    control: (at = origin) => ask(at, 'export/control.csv'),
  }
}

export type Coordinator = Awaited<ReturnType<typeof aCoordinator>>

/**
 * Board and control file say this sum at an address, and the control file agrees with itself.
 *
 * @param hides where few devices counted in one unit alone the board may show nothing of it yet
 */
export async function servedSays(
  journal: Journal,
  coordinator: Coordinator,
  sum: number,
  at?: string,
  hides = false,
): Promise<void> {
  const board = (await (await coordinator.board(at)).json()) as { cells: { n: number }[] }
  const control = await (await coordinator.control(at)).text()
  const total = board.cells.reduce((all, { n }) => all + n, 0)
  journal.check(
    total === sum || (hides && total === 0),
    `counted are ${sum}, the board says ${total}`,
  )
  journal.check(control.includes('stemmer;ja'), `the control file disagrees: ${control}`)
}

/** The store's entries and tallies say this sum, and a recount finds no drift. */
export async function storeSays(journal: Journal, house: CountingHouse, sum: number) {
  const held = await house.held()
  const [counted, { tallied }] = [sumOf(held), held]
  const wrong = `counted are ${sum}, the entries say ${counted}, the tallies ${tallied}`
  journal.check(counted === sum && tallied === sum, wrong)
  const drift = await house.recount().then(
    () => '',
    (error: unknown) => String(error),
  )
  journal.check(drift === '', drift)
}
