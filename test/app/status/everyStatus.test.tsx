// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LostNotice } from '../../../src/app/canary/LostNotice.tsx'
import type { Unsent } from '../../../src/app/counter.ts'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import type { CountScreenProps } from '../../../src/app/tap/CountScreenProps.ts'
import { reasonNotToCount } from '../../../src/app/tap/reasonNotToCount.ts'
import { factsOf } from '../../../src/app/status/standing.ts'
import { saidBy } from '../../../src/app/status/said.ts'
import { type SaidAtOnce, statuses } from '../../../src/app/status/statuses.ts'
import { da } from '../../../src/app/text/da.ts'
import { en } from '../../../src/app/text/en.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { laterEn } from '../../../src/app/text/laterEn.ts'
import { TextContext } from '../../../src/app/text/TextContext.ts'
import { Day, HalfHour } from '../../../src/contract/time.ts'
import { aCounterCampaign, aSituation, countScreenProps } from './../tap/countScreenProps.ts'

afterEach(cleanup)

const now = Date.parse('2026-10-20T08:44:00Z')
const since = (day: string, time: string): Unsent => ({
  n: 3,
  oldest: { day: Day.parse(day), time: HalfHour.parse(`${day}T${time}Z`) },
})
const young = since('2026-10-20', '08:30')
const failing = (why?: 'portal' | 'server') =>
  ({ name: 'waiting', failures: 3, ...(why && { why }) }) as const
const on = (day: string, changes = {}) => ({ situation: aSituation(day, changes) })
const withTrialLater = aCounterCampaign({
  days: { trial: ['2026-10-15', '2026-10-21'], count: ['2026-10-22'], closing: '2026-10-30' },
})
const ended = aCounterCampaign({
  unit: { id: 'desk', name: 'Borgerservice', lastDay: '2026-10-19' },
})
const noTrial = aCounterCampaign({
  days: { trial: [], count: ['2026-10-19', '2026-10-20'], closing: '2026-10-30' },
})

/** How the count screen comes to say each of what it can have to say. A status more does not compile. */
const waysThere: Record<
  SaidAtOnce,
  { props: Partial<CountScreenProps>; says: [da: RegExp, en: RegExp] }
> = {
  before: {
    props: on('2026-10-12', { campaign: noTrial, phase: 'before' }),
    says: [/Næste tælledag: mandag den 19\. oktober/, /Next count day: Monday,? 19 October/],
  },
  before_trial: {
    props: on('2026-10-12'),
    says: [/Næste prøvedag: torsdag den 15\. oktober/, /Next trial day: Thursday,? 15 October/],
  },
  between: {
    props: on('2026-10-17'),
    says: [/Næste tælledag: mandag den 19\. oktober/, /Next count day: Monday,? 19 October/],
  },
  between_trial: {
    props: on('2026-10-17', { campaign: withTrialLater }),
    says: [/Næste prøvedag: onsdag den 21\. oktober/, /Next trial day: Wednesday,? 21 October/],
  },
  closing: {
    props: on('2026-10-26'),
    says: [/tilføj det i Min dag senest fredag den 30\. oktober/, /add it in My day by/],
  },
  closed: { props: on('2026-11-02'), says: [/Tak for hjælpen/, /Thank you/] },
  paused: { props: on('2026-10-20', { phase: 'paused' }), says: [/sat på pause/, /paused/] },
  cancelled: { props: on('2026-10-20', { phase: 'cancelled' }), says: [/aflyst/, /cancelled/] },
  no_campaign: {
    props: {
      ...on('2026-10-20', { campaign: undefined, phase: undefined }),
      selection: undefined,
    },
    says: [/ikke med i nogen tælling/, /not part of any count/],
  },
  unit_ended: {
    props: on('2026-10-20', { campaign: ended }),
    says: [/delt op eller nedlagt/, /split or closed/],
  },
  revoked: {
    props: on('2026-10-20', { credential: 'revoked' }),
    says: [/Bed din teamleder om et nyt link/, /Ask your team lead for a new link/],
  },
  unknown_device: {
    props: on('2026-10-20', { credential: 'gone' }),
    says: [/Tilmeld den igen/, /Join it again/],
  },
  offline: {
    props: { unsent: young, sync: failing() },
    says: [/Dine tal er gemt her.*Tæl bare videre/, /Your counts are saved.*go on counting/],
  },
  server_trouble: {
    props: { unsent: young, sync: failing('server') },
    says: [/Serveren svarer ikke/, /server does not answer/],
  },
  portal: {
    props: { unsent: young, sync: { ...failing('portal'), failures: 1 } },
    says: [/Log på netværket/, /Log in to the network/],
  },
  waited_an_hour: {
    props: { unsent: since('2026-10-20', '07:00'), sync: failing() },
    says: [/over en time/, /more than an hour/],
  },
  waited_a_day: {
    props: { unsent: since('2026-10-19', '08:00'), sync: failing() },
    says: [/over et døgn/, /more than a day/],
  },
  blocked: {
    props: { unsent: young, sync: { name: 'blocked', by: 'other_store' } },
    says: [/Lad siden være åben/, /Keep the page open/],
  },
  full: {
    props: { trouble: { of: 'tap', is: 'storage_full' } },
    says: [/Alt fra før er gemt/, /Everything before it is saved/],
  },
  emptied: {
    props: { notices: <LostNotice lost={{ unit: 'Borgerservice', unsent: 2 }} /> },
    says: [/var 2 ikke sendt/, /2 had not been sent/],
  },
}

const languages = { da: [da, laterDa], en: [en, laterEn] } as const
const shows = (language: 'da' | 'en', changes: Partial<CountScreenProps>) => {
  const context = { text: languages[language][0], language, choose: () => {} }
  render(
    <TextContext value={context}>
      <CountScreen {...countScreenProps({ now, ...changes })} />
    </TextContext>,
  )
}

const ways = Object.entries(waysThere)
for (const language of ['da', 'en'] as const) {
  test.each(ways)(`the screen says in ${language} what %s means`, (_, { props, says }) => {
    shows(language, props)

    expect(document.body.textContent).toMatch(says[language === 'da' ? 0 : 1])
  })

  test.each(Object.keys(statuses))(
    `in ${language}, %s says what is the case, what is safe and what to do`,
    (status) => {
      const [text, later] = languages[language]
      const words = { ...text.status, ...later.calm }[status as keyof typeof statuses]
      const { what, safe, todo } = saidBy(words, factsOf(text, aSituation()))

      for (const sentence of [what, safe, todo]) expect(sentence).toMatch(/^\S.{6,160}[.«”]$/)
      expect(new Set([what, safe, todo]).size).toBe(3)
    },
  )
}

const closes = ways.filter(([status]) => statuses[status as SaidAtOnce].of === 'counting')
test.each(closes)('%s leaves the keys to be seen, and closed', (_, { props }) => {
  shows('da', props)
  const keys = screen.queryAllByRole('button', { name: /, \d+ i dag$/ })

  expect(keys.length).toBe(props.situation?.campaign ? 2 : 0)
  for (const key of keys) expect(key.hasAttribute('disabled')).toBe(true)
  expect(props.situation && reasonNotToCount(da, props.situation)).toMatch(/\. .*\.$/)
})

const others = ways.filter(([status]) => statuses[status as SaidAtOnce].of !== 'counting')
test.each(others)('%s keeps nobody from counting', (_, { props }) => {
  shows('da', props)

  for (const key of screen.getAllByRole('button', { name: /, \d+ i dag$/ }))
    expect(key.hasAttribute('disabled')).toBe(false)
})

test('one failed try is only read aloud: a hiccup moves no key', () => {
  shows('da', { unsent: young, sync: { name: 'waiting', failures: 1 } })

  expect(screen.getByText(/Kan ikke sende lige nu/).className).toBe('sr-only')
})

test('where the network wants a login, a page is opened that it can put its own in the place of', () => {
  shows('da', waysThere.portal.props)
  const link = screen.getByRole('link', { name: 'Log på netværket' })

  expect(link.getAttribute('href')).toBe('/healthz')
  expect(link.getAttribute('target')).toBe('_blank')
})

test('what closes the keys is not told a second time as what blocks sending', () => {
  shows('da', {
    ...on('2026-10-20', { credential: 'revoked' }),
    unsent: young,
    sync: { name: 'blocked', by: 'device_revoked' },
  })

  expect(screen.getAllByText(/Her kan der ikke tælles mere/)).toHaveLength(1)
})

test('whoever joined after the last count day is not told to add in Min dag, where nothing can be added', () => {
  const from = Day.parse('2026-10-26')
  render(<CountScreen {...countScreenProps(on('2026-10-26', { from }))} />)

  expect(screen.queryByText(/tilføj det i Min dag/)).toBeNull()
  screen.getByText(/Du skal ikke tælle mere/)
})
