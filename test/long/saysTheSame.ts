import type { CountingHouse } from './countingHouse.ts'

/** What the board and the control file say, asked as a coordinator asks. */
export async function servedSays(
  origin: string,
  house: CountingHouse,
  shown: number,
): Promise<string[]> {
  const headers = { 'content-type': 'application/json', 'x-tael': '1' }
  const body = JSON.stringify({ secret: await house.coordinator() })
  const entered = await fetch(`${origin}/api/v1/session`, { method: 'POST', headers, body })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const ask = (path: string) =>
    fetch(`${origin}/api/v1/campaigns/autumn/${path}`, { headers: { ...headers, cookie } })
  const board = (await (await ask('board')).json()) as { cells: { n: number }[] }
  const control = await (await ask('export/control.csv')).text()
  const total = board.cells.reduce((sum, { n }) => sum + n, 0)
  return [
    ...(total === shown ? [] : [`the keys show ${shown}, the board ${total}`]),
    ...(control.includes('stemmer;ja') ? [] : [`the control file disagrees: ${control}`]),
  ]
}

/** What lies in the store's file, read past the program. */
export async function onDiskSays(house: CountingHouse, shown: number): Promise<string[]> {
  const { counted, tallied } = house.onDisk()
  const sum = counted.reduce((total, { quantity }) => total + quantity, 0)
  const wrong = `the keys show ${shown}, the entries ${sum}, the tallies ${tallied}`
  const drift = await house.recount().then(
    () => [],
    (error: unknown) => [String(error)],
  )
  return sum === shown && tallied === shown ? drift : [wrong, ...drift]
}
