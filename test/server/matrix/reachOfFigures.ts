import { aCorrection, takingBack } from '../../support/corrections.ts'
import { today } from './bundles.ts'
import type { Reach } from './place.ts'

const campaign = { 'path.campaign': { of: 'campaign' } } as const

/** What the ids refer to in routes of what is said of figures, and of where they are shown. */
export const reachOfFigures = {
  corrections: { places: campaign },
  makeCorrection: {
    places: { ...campaign, 'body.unit': { of: 'unit of the campaign' } },
    body: (of) => ({
      ...aCorrection({ day: today.day, unit: of('body.unit').unit }),
      note: 'Telefonen var nede',
    }),
  },
  takeBackCorrection: {
    places: { ...campaign, 'path.correction': { of: 'correction' } },
    body: () => takingBack(),
  },
  // In the units of the matrix one device counts: what would be moved is a small unit's.
  movePreview: {
    places: { ...campaign, 'query.unit': { of: 'unit of the campaign' } },
    query: (of) => `?unit=${of('query.unit').unit}&day=${today.day}&toDay=2026-10-20`,
    own: 'would_tell',
  },
  makeMove: {
    places: {
      ...campaign,
      'body.unit': { of: 'unit of the campaign' },
      'body.toUnit': { of: 'unit of the campaign' },
    },
    own: 'would_tell',
    body(of) {
      const [{ unit }, { unit: toUnit }] = [of('body.unit'), of('body.toUnit')]
      // Within a unit it is another day.
      const to = { toUnit, ...(toUnit === unit && { toDay: '2026-10-20' }) }
      return { ...takingBack(), unit, day: today.day, ...to }
    },
  },
  screens: { places: campaign },
  // No screen of the matrix shows a code.
  pairScreen: {
    places: { ...campaign, 'body.unit': { of: 'unit of the campaign' } },
    body: (of) => {
      const { unit, campaign: shown } = of('body.unit')
      const [department] = shown.departments
      return { code: '0'.repeat(8), name: 'Gangen', unit, department: department?.id }
    },
    own: 'screen_code_unknown',
  },
  endScreen: {
    places: {
      ...campaign,
      'path.screen': { of: 'screen of the campaign' },
    },
  },
  showScreenCode: { places: {} },
  claimScreen: { places: {}, body: () => ({ pairing: 'of.nobody' }), own: 'not_found' },
  wall: { places: {} },
  wallLive: { places: {} },
  decisions: { places: {} },
  // What waits for somebody is told together with other units' here: nobody's entry can be named.
  waitingEntries: {
    places: { 'query.campaign': { of: 'campaign' }, 'query.unit': { of: 'unit' } },
    query: (of) =>
      `?campaign=${of('query.campaign').campaign.id}&unit=${of('query.unit').unit}&why=late&day=${today.day}`,
    own: 'not_found',
  },
  decide: {
    places: {
      'body.campaign': { of: 'campaign' },
      'body.units': { of: 'unit' },
      'body.entry': { of: 'unit' },
    },
    body: (of) => ({
      ...{ campaign: of('body.campaign').campaign.id, units: [of('body.units').unit] },
      ...{ why: 'late', day: today.day, entry: of('body.entry').entry },
      ...{ of: 'waiting', act: 'decline' },
    }),
    own: 'not_found',
  },
} satisfies Record<string, Reach>
