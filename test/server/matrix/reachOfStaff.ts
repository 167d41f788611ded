import { createHmac } from 'node:crypto'
import { aContact } from '../../support/builders.ts'
import { type Bundle, today } from './bundles.ts'
import type { Reach } from './place.ts'

const path = {
  campaign: { 'path.campaign': { of: 'campaign' } },
  unit: { 'path.unit': { of: 'unit' } },
  device: { 'path.unit': { of: 'unit' }, 'path.device': { of: 'device of the unit' } },
  remark: {
    'path.campaign': { of: 'campaign' },
    'path.remark': { of: 'remark on the campaign' },
  },
  invite: { 'path.invite': { of: 'invite' } },
} as const
const changing = { headers: { 'if-match': '"1"' } }
const since = '2026-10-21T08:00Z'

/** A board narrowed to a unit: one that is not theirs is as unknown as one that there is not. */
const aboutAUnit = {
  places: { ...path.campaign, 'query.unit': { of: 'unit of the campaign' } },
  query: (of: (place: string) => Bundle) => `?unit=${of('query.unit').unit}`,
} as const

/** A remark on a count day of the unit that is named. */
const remark = (of: (place: string) => Bundle) => ({
  ...{ units: [of('body.units').unit], text: 'Telefonen var nede' },
  ...{
    from: of('path.campaign').campaign.days.count[0],
    to: of('path.campaign').campaign.days.count[0],
  },
})

/** What leads and coordinators do with campaigns, units, devices and invites; and what IT asks. */
export const reachOfStaff = {
  rescue: {
    places: {
      'body.content': {
        of: 'unit',
        foreign: ({ town }, at) => (town === at ? 'left or held' : 'malformed'),
        mayBeNoticed: 'whoever has a file of a device, sealed by it, knows that there is one',
      },
    },
    body: (of) => rescueFile(of('body.content')),
    outcome: ({ left, days }: { left: number; days: { held: number }[] }) =>
      left > 0 || days.some(({ held }) => held > 0) ? 'left or held' : 'in',
  },
  campaigns: { places: {} },
  campaign: { places: path.campaign },
  live: { places: {} },
  board: aboutAUnit,
  boardCells: aboutAUnit,
  busyHours: aboutAUnit,
  remarks: { places: path.campaign },
  addRemark: {
    places: { ...path.campaign, 'body.units': { of: 'unit of the campaign' } },
    body: remark,
  },
  changeRemark: {
    places: { ...path.remark, 'body.units': { of: 'unit of the campaign' } },
    body: remark,
  },
  removeRemark: { places: path.remark },
  weekTotals: { places: path.campaign },
  cells: { places: path.campaign },
  control: { places: path.campaign },
  bundle: { places: path.campaign },
  workbook: { places: path.campaign },
  extractCsv: { places: path.campaign, query: () => '?by=week&by=unit' },
  extractXlsx: { places: path.campaign, query: () => '?by=channel' },
  extractJson: { places: path.campaign, query: () => '?by=day&by=time' },
  boardCellsCsv: aboutAUnit,
  invites: { places: path.campaign },
  makeInvites: {
    places: { ...path.campaign, 'body.units': { of: 'unit of the campaign' } },
    body: (of) => ({ units: [of('body.units').unit] }),
  },
  nearlyUsed: { places: {} },
  raiseInvite: { places: path.invite, body: () => ({ from: 100 }) },
  revokeInvite: { places: path.invite, body: () => ({}) },
  devices: { places: path.unit },
  nameDevice: { places: path.device, body: () => ({ nickname: 'Skranke 2' }) },
  revokeDevice: { places: path.device, body: () => ({ as: 'lost' }) },
  joinedSince: {
    places: { ...path.unit, 'query.invite': { of: 'invite', foreign: 'in' } },
    query: (of) => `?since=${since}&invite=${of('query.invite').invite}`,
  },
  rejectSince: {
    places: { ...path.unit, 'body.invite': { of: 'invite', foreign: 'in' } },
    body: (of) => ({ since, invite: of('body.invite').invite }),
  },
  deskCampaigns: { places: {} },
  createCampaign: {
    places: {
      'body.campaign.id': { of: 'campaign', foreign: 'created' },
      'body.copiedFrom': { of: 'campaign', foreign: 'in' },
    },
    own: (varied) => (varied === 'body.copiedFrom' ? 'created' : 'id_taken'),
    outcome: () => 'created',
    body: (of, varied) => {
      const { campaign } = of('body.campaign.id')
      const id = varied === 'body.copiedFrom' ? 'brand-new' : campaign.id
      const copiedFrom = of('body.copiedFrom').campaign.id
      return { campaign: { ...campaign, id, status: 'draft' }, copiedFrom }
    },
  },
  deskCampaign: { places: path.campaign },
  saveCampaign: {
    places: path.campaign,
    body: (of) => ({ ...of('path.campaign').campaign, name: 'Et andet navn' }),
    ...changing,
  },
  deleteCampaign: { places: path.campaign, own: 'not_editable' },
  campaignChanges: { places: path.campaign },
  campaignSurroundings: { places: path.campaign },
  retention: { places: {} },
  setRetention: { places: path.campaign, body: () => ({ months: 36 }) },
  readingAddresses: { places: path.campaign },
  makeReadingAddress: { places: path.campaign, body: () => ({ name: 'Rapport', by: ['week'] }) },
  endReadingAddress: { places: { 'path.reading': { of: 'reading address' } } },
  readCsv: { places: {} },
  readJson: { places: {} },
  closing: { places: path.campaign },
  // The count is not over on the day of the matrix.
  signOff: {
    places: path.campaign,
    body: () => ({ revision: 1, n: 1, include: {} }),
    own: 'not_signable',
  },
  cspReport: { places: {}, body: () => ({}), headers: { 'content-type': 'application/json' } },
  openapi: { places: {} },
  health: { places: {} },
  ready: { places: {} },
} satisfies Record<string, Reach>

/** A file as the bundle's device would write it, of one entry of its unit. */
function rescueFile({ town, unit, campaign, device, store, rescueKey }: Bundle) {
  const entry = aContact({ ...today, unit, campaign: campaign.id })
  const content = JSON.stringify({
    municipality: { id: town, name: 'Kommune' },
    ...{ store, device, made: today.day, units: [{ id: unit, name: unit }], entries: [entry] },
  })
  const key = Buffer.from(rescueKey, 'base64url')
  const tag = createHmac('sha256', key).update(content).digest('base64url')
  return { form: 'taellevaerk.rescue/1', tag, content }
}
