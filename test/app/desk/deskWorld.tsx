import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, vi } from 'vitest'
import { useLocation } from 'wouter'
import StaffApp from '../../../src/app/staff/StaffApp.tsx'
import type { Campaign } from '../../../src/contract/campaign.ts'
import { aCampaign } from '../../support/builders.ts'
import { aServer, countingTime } from '../../support/server.ts'

export type DeskWorld = Awaited<ReturnType<typeof aDeskWorld>>

/** The desk of Tove, on the real server in this process; the network can be cut. */
export async function aDeskWorld({ campaigns = [aCampaign()] }: { campaigns?: Campaign[] } = {}) {
  vi.setSystemTime(countingTime)
  const server = await aServer({ campaigns })
  const tove = await server.staff('coordinator')
  const world = { server, tove, down: false, asked: [] as string[] }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    world.asked.push(`${init.method} ${path}`)
    if (world.down) throw new TypeError('Failed to fetch')
    return tove.fetch(path, init)
  })
  running.push(world)
  return world
}

const running: { server: { stop: () => Promise<void> } }[] = []

afterEach(async () => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  for (const { server } of running.splice(0)) await server.stop()
})

/** Opens an address of the desk, as a new page would. */
export function openDesk(address: string) {
  history.replaceState(null, '', address)
  return render(<Opened />)
}

function Opened() {
  const [path] = useLocation()
  return <StaffApp path={path} />
}

export const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }))

/** Where the name of what is being made or edited stands. */
export const nameField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Navn' })

export async function retitle(name: string) {
  await userEvent.clear(await nameField())
  await userEvent.type(await nameField(), name)
}

/** Saves what others see already. */
export async function saveAndConfirm() {
  await press('Gem')
  await press('Gem ændringerne')
}

/** Saves as another coordinator would, behind Tove's back. */
export async function saveElsewhere(world: DeskWorld, campaign: Campaign, version = 1) {
  const tom = await world.server.staff('coordinator')
  const answer = await tom.ask({
    method: 'PUT',
    url: `/api/v1/desk/campaigns/${campaign.id}`,
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    payload: JSON.stringify(campaign),
  })
  if (answer.statusCode !== 200) throw new Error(answer.payload)
}
