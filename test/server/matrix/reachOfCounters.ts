import { aContact } from '../../support/builders.ts'
import { today } from './bundles.ts'
import type { Reach } from './place.ts'

/** The cookie decides; the header only chooses among cookies. */
const named = { header: { of: 'device itself', foreign: 'in' } } as const
const one = '0'.repeat(32)

/** What anybody and any device may ask. */
export const reachOfCounters = {
  municipality: { places: named },
  join: {
    places: {
      'body.secret': { of: 'secret', foreign: 'invite_unknown' },
      'body.code': { of: 'secret', foreign: 'invite_unknown' },
      'body.device': { of: 'device itself', foreign: 'in' },
    },
    body: (of, varied) => ({
      ...(varied === 'body.code'
        ? { code: of('body.code').code }
        : { secret: of('body.secret').secret }),
      ...(varied === 'body.device' && { device: of('body.device').device }),
    }),
  },
  counter: { places: named },
  team: { places: named, counts: true },
  switchUnit: {
    places: { ...named, 'body.unit': { of: 'unit', foreign: 'not_allowed' } },
    body: (of) => ({ unit: of('body.unit').unit }),
    counts: true,
  },
  leave: { places: named, body: () => ({}) },
  deliver: {
    places: {
      ...named,
      'body.entries.unit': { of: 'unit of the campaign', foreign: 'held' },
      'body.entries.campaign': {
        of: 'campaign',
        foreign: 'held',
        mayBeNoticed:
          'the receipt says why an entry waits: a count of other units is still a count',
      },
    },
    body: (of) => ({
      entries: [
        aContact({
          ...today,
          unit: of('body.entries.unit').unit,
          campaign: of('body.entries.campaign').campaign.id,
        }),
      ],
    }),
    outcome: ({ receipts: [first] }: { receipts: { state: string }[] }) =>
      first?.state === 'held' ? 'held' : 'in',
  },
  digest: {
    places: { ...named, 'body.days.campaign': { of: 'campaign', foreign: 'in' } },
    body: (of) => ({
      days: [
        {
          campaign: of('body.days.campaign').campaign.id,
          day: today.day,
          n: 0,
          hash: '0'.repeat(16),
        },
      ],
    }),
  },
  receipts: {
    places: { ...named, 'body.ids': { of: 'entry of the municipality', foreign: 'not named' } },
    body: (of) => ({ ids: [of('body.ids').entry] }),
    outcome: ({ receipts }: { receipts: unknown[] }) => (receipts.length > 0 ? 'in' : 'not named'),
  },
  renew: {
    places: named,
    body: () => ({ renewal: one, seq: 0 }),
    own: 'not_allowed',
    counts: true,
  },
} satisfies Record<string, Reach>
