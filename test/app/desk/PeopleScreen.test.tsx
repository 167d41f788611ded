// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NewPerson, Person, type PersonChange } from '../../../src/contract/person.ts'
import { clickTwice } from '../staff/clickTwice.ts'
import { aStaffWorld, json, open, problem, type StaffWorld, tove } from '../staff/staffWorld.tsx'

const secret = 'S'.repeat(43)
const until = '2026-10-28T08:10:00.000Z'
const aPerson = (changes: object = {}) =>
  Person.parse({
    account: 'C0CC0CC0CC0C',
    name: 'Lone Leder',
    role: 'lead',
    units: ['desk'],
    version: 4,
    lastSeen: '2026-10-20',
    hasPasskey: true,
    ...changes,
  })
const own = aPerson({
  ...{ account: tove.account, name: tove.name, role: 'coordinator', units: [], version: 1 },
})
const units = [
  { id: 'desk', name: 'Borgerservice', department: 'Borger' },
  { id: 'roads', name: 'Vej', department: 'Teknik' },
]

let people: Person[]
let world: StaffWorld
beforeEach(() => {
  people = [own, aPerson()]
  world = aStaffWorld({ answers: { 'GET /desk/people': () => json({ people, units }) } })
})
afterEach(() => sessionStorage.clear())

const user = userEvent.setup()
const openPeople = async () => {
  open('/desk/people', world)
  await screen.findByRole('heading', { name: 'Tovholdere' })
}
const form = () => screen.getByRole('form')
const nameField = () => within(form()).getByRole('textbox', { name: /^Navn/ })
const click = (name: string) => user.click(screen.getByRole('button', { name }))

test('everybody stands under their role, with how it stands', async () => {
  people.push(
    aPerson({ account: 'D0DD0DD0DD0D', name: 'Ny Leder', lastSeen: undefined, linkUntil: until }),
    aPerson({ account: 'E0EE0EE0EE0E', name: 'Glemt Leder', lastSeen: undefined }),
  )
  await openPeople()
  const leads = screen.getByRole('region', { name: 'Teamledere' })

  expect(
    within(leads)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^Lone LederBorgerserviceSidst logget ind 20\. oktoberHar adgangsnøgle/),
    expect.stringMatching(/^Ny Leder.*Inviteret, ikke logget ind endnu.*28\. oktober kl\. 09\.10/),
    expect.stringMatching(/^Glemt Leder.*linket er udløbet/),
  ])
  within(screen.getByRole('region', { name: 'Tovholdere' })).getByText('Tove Tovholder (dig)')
  expect(screen.queryByRole('button', { name: 'Fjern Tove Tovholder' })).toBeNull()
  screen.getByText('Din egen adgang kan kun en anden tovholder fjerne.')
})

test.each([
  [1, /kun én tovholder/],
  [2, undefined],
  [3, undefined],
  [4, /4 tovholdere/],
])('with %i coordinators the page advises, or does not', async (n, advice) => {
  const more = Array.from({ length: n - 1 }, (_, at) =>
    aPerson({ account: `F0FF0FF0FF0${at}`, name: `Tove ${at}`, role: 'coordinator' }),
  )
  people.push(...more)
  await openPeople()

  expect(screen.queryByText(/To eller tre er bedst/)?.textContent ?? '').toMatch(advice ?? /^$/)
})

test('an invitation shows its link, once, to copy', async () => {
  let said: NewPerson | undefined
  world.answers['POST /desk/people'] = (body) => {
    said = NewPerson.parse(body)
    return json({ person: aPerson({ name: said.name }), link: { secret, until } }, 201)
  }
  await openPeople()
  await click('Giv en kollega adgang')
  await user.type(nameField(), ' Leo Leder ')
  await user.click(within(form()).getByRole('checkbox', { name: 'Vej' }))
  await click('Lav link')

  const link = await screen.findByRole('textbox', { name: 'Personligt link' })
  expect(link).toHaveProperty('value', `${location.origin}/staff#k=${secret}`)
  expect(document.activeElement?.textContent).toBe('Link til Leo Leder')
  expect(said).toEqual({ name: 'Leo Leder', role: 'lead', units: ['roads'], days: 7 })
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await click('Kopiér linket')
  expect(write).toHaveBeenCalledWith(`${location.origin}/staff#k=${secret}`)
  await screen.findByText('Linket er kopieret.')
  expect(sessionStorage).toHaveLength(0)

  await click('Færdig')
  expect(document.body.innerHTML).not.toContain(secret)
})

test('a double click invites one person', async () => {
  world.answers['POST /desk/people'] = () =>
    json({ person: aPerson({ name: 'Leo Leder' }), link: { secret, until } }, 201)
  await openPeople()
  await click('Giv en kollega adgang')
  await user.type(nameField(), 'Leo Leder')
  await user.click(within(form()).getByRole('checkbox', { name: 'Vej' }))
  await clickTwice(screen.getByRole('button', { name: 'Lav link' }))

  await screen.findByRole('textbox', { name: 'Personligt link' })
  expect(world.asked.filter((each) => each === 'POST /desk/people')).toHaveLength(1)
})

test('what is wrong stands at its field, is announced, and is not sent', async () => {
  await openPeople()
  await click('Giv en kollega adgang')
  await user.type(nameField(), '010190-1234')
  await click('Lav link')

  await screen.findByText(/Det ligner et CPR-nummer/)
  expect(nameField().getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(nameField())
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'Det ligner et CPR-nummer. Her må intet stå om en borger. Skriv kollegaens navn.',
    'Vælg mindst én enhed.',
  ])
  expect(world.asked).not.toContain('POST /desk/people')
  await user.clear(nameField())
  await screen.findByText('Skriv et navn på højst 80 tegn.')
})

test('what the server finds wrong stands at its field too', async () => {
  world.answers['PUT /desk/people/C0CC0CC0CC0C'] = () =>
    problem('invalid', [{ path: '/units', message: 'is in no campaign' }])
  await openPeople()
  await click('Ret Lone Leder')
  await click('Gem')

  await screen.findByText(/En af enhederne er ikke i nogen tælling mere/)
})

test('what was typed outlives a failed save and a reload, and goes when it is given up', async () => {
  world.answers['POST /desk/people'] = () => problem('busy')
  await openPeople()
  await click('Giv en kollega adgang')
  await user.type(nameField(), 'Leo Leder')
  await user.click(within(form()).getByRole('checkbox', { name: 'Vej' }))
  await click('Lav link')
  await screen.findByText(/Serveren har travlt/)
  expect(nameField()).toHaveProperty('value', 'Leo Leder')

  cleanup()
  await openPeople()
  screen.getByText('Det, du havde skrevet, er her stadig.')
  expect(nameField()).toHaveProperty('value', 'Leo Leder')
  expect(within(form()).getByRole('checkbox', { name: 'Vej' })).toHaveProperty('checked', true)

  await click('Fortryd')
  cleanup()
  await openPeople()
  expect(screen.queryByRole('form')).toBeNull()
})

test('a session that runs out takes nothing typed with it', async () => {
  world.answers['POST /desk/people'] = () => {
    world.who = undefined
    return problem('not_signed_in')
  }
  await openPeople()
  await click('Giv en kollega adgang')
  await user.type(nameField(), 'Leo Leder')
  await user.click(within(form()).getByRole('checkbox', { name: 'Vej' }))
  await click('Lav link')
  await screen.findByText('Din adgang er udløbet')

  world.who = tove
  await click('Prøv igen')
  await screen.findByText('Det, du havde skrevet, er her stadig.')
  expect(nameField()).toHaveProperty('value', 'Leo Leder')
})

/** The server as it is once somebody else has saved version 5. */
function somebodyElseSaves() {
  const saved: { change: PersonChange; version: string | undefined }[] = []
  world.answers['PUT /desk/people/C0CC0CC0CC0C'] = (body, headers) => {
    people = [own, aPerson({ name: 'Lone fra nu af', version: 5 })]
    const version = headers['if-match']
    if (version !== '"5"') return problem('version_changed')
    saved.push({ change: body as PersonChange, version })
    return json(aPerson({ ...(body as object), version: 6 }))
  }
  return saved
}

test('where another has saved meanwhile, one chooses: mine', async () => {
  const saved = somebodyElseSaves()
  await openPeople()
  await click('Ret Lone Leder')
  await user.type(nameField(), ' L.')
  await click('Gem')

  await screen.findByText('Nu står der: Lone fra nu af, teamleder, Borgerservice.')
  expect(saved).toEqual([])
  await click('Gem mit alligevel')
  await screen.findByText('Lone Leder L. er gemt.')
  const change = { name: 'Lone Leder L.', role: 'lead', units: ['desk'] }
  expect(saved).toEqual([{ change, version: '"5"' }])
})

test('where another has saved meanwhile, one chooses: theirs', async () => {
  const saved = somebodyElseSaves()
  await openPeople()
  await click('Ret Lone Leder')
  await user.type(nameField(), ' L.')
  await click('Gem')
  await user.click(await screen.findByRole('button', { name: 'Brug det, der står nu' }))

  expect(nameField()).toHaveProperty('value', 'Lone fra nu af')
  expect(saved).toEqual([])
  expect(screen.queryByText('En anden har gemt i mellemtiden')).toBeNull()
})

test('an access is taken away after one more question', async () => {
  const versions: unknown[] = []
  world.answers['DELETE /desk/people/C0CC0CC0CC0C'] = (_, headers) => {
    versions.push(headers['if-match'])
    people = [own]
    return new Response(null, { status: 204 })
  }
  await openPeople()
  await click('Fjern Lone Leder')
  expect(document.activeElement?.textContent).toBe('Fjern adgangen for Lone Leder?')
  await click('Behold')
  expect(versions).toEqual([])

  await click('Fjern Lone Leder')
  await click('Fjern adgangen')
  await screen.findByText('Lone Leder har ikke adgang mere.')
  expect(versions).toEqual(['"4"'])
  expect(screen.queryByRole('heading', { name: 'Lone Leder' })).toBeNull()
})

test('one’s own role is for somebody else to change, and the server’s no is said', async () => {
  people.push(aPerson({ account: 'F0FF0FF0FF0F', name: 'Tom', role: 'coordinator' }))
  world.answers['DELETE /desk/people/F0FF0FF0FF0F'] = () => problem('last_coordinator')
  await openPeople()
  await click('Ret Tove Tovholder')
  expect(within(form()).queryByRole('radio')).toBeNull()
  within(form()).getByText('Din egen rolle kan kun en anden tovholder ændre.')
  await click('Fortryd')

  await click('Fjern Tom')
  await click('Fjern adgangen')
  await screen.findByText(/Der skal altid være en tovholder/)
})

test('a new link is made for whoever has lost theirs', async () => {
  world.answers['POST /desk/people/C0CC0CC0CC0C/link'] = () => json({ secret, until }, 201)
  await openPeople()
  await click('Nyt link til Lone Leder')

  await screen.findByRole('heading', { name: 'Link til Lone Leder' })
})

test('a long list of units is narrowed by a few letters, and keeps what is chosen', async () => {
  const many = Array.from({ length: 20 }, (_, n) => ({
    ...{ id: `unit-${n}`, name: `Enhed ${n}`, department: 'Alle' },
  }))
  world.answers['GET /desk/people'] = () => json({ people, units: [...many, ...units] })
  await openPeople()
  await click('Ret Lone Leder')
  await user.type(within(form()).getByRole('searchbox'), 'enhed 7')
  expect(within(form()).getAllByRole('checkbox')).toHaveLength(1)
  await user.click(within(form()).getByRole('checkbox', { name: 'Enhed 7' }))

  within(form()).getByText('2 enheder valgt')
})

test('a lead is not shown people', async () => {
  world.who = { ...tove, role: 'lead' }
  open('/desk/people', world)

  await screen.findByRole('heading', { name: 'Denne side er for tovholdere' })
  expect(world.asked).not.toContain('GET /desk/people')
})

test('somebody is signed out everywhere, by a click on their row, and it is said', async () => {
  world.answers['DELETE /desk/people/C0CC0CC0CC0C/sessions'] = () =>
    new Response(null, { status: 204 })
  await openPeople()
  expect(screen.queryByRole('button', { name: 'Log ud overalt: Tove Tovholder' })).toBeNull()
  await click('Log ud overalt: Lone Leder')

  await screen.findByText(/Lone Leder er logget ud alle steder/)
  expect(world.asked).toContain('DELETE /desk/people/C0CC0CC0CC0C/sessions')
})
