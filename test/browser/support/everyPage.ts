import { campaignPages, type pages } from '../../../src/contract/pages.ts'

/** Who looks at a page, and what is there once it has been read. */
type Place = { who: 'stranger' | 'counter' | 'coordinator' | 'lead'; there: string }

/** Every page by its name: one that is added has to be looked at, or `everyPage.test.ts` says so. */
export const everyPage: Record<keyof typeof pages, Place> = {
  join: { who: 'stranger', there: 'input' },
  staff: { who: 'stranger', there: 'main h1' },
  count: { who: 'counter', there: '.strip-place button' },
  today: { who: 'counter', there: '.today-row' },
  team: { who: 'counter', there: 'main p:not(:empty)' },
  mini: { who: 'counter', there: '.mini button.key' },
  stored: { who: 'counter', there: 'main h2' },
  settings: { who: 'counter', there: 'main h2' },
  board: { who: 'coordinator', there: 'dl > div' },
  cells: { who: 'coordinator', there: 'main h1' },
  desk: { who: 'coordinator', there: 'a[download]' },
  people: { who: 'coordinator', there: 'main h1' },
  log: { who: 'coordinator', there: 'main h1' },
  signOff: { who: 'coordinator', there: 'main h1' },
  retention: { who: 'coordinator', there: 'main h1' },
  access: { who: 'coordinator', there: '.staff-card' },
  invites: { who: 'coordinator', there: '.invite-unit' },
  corrections: { who: 'lead', there: 'main form, main button' },
  decisions: { who: 'coordinator', there: 'main h1' },
  units: { who: 'lead', there: 'main h1' },
}

/** What is set up of one campaign, by the last word of its address. */
const sections = ['', 'days', 'units', 'task-areas', 'channels', 'types', 'changes', 'preview']

/** Every page below the desk that has no name of its own. */
export const everyDeskPage = (campaign: string): string[] => [
  campaignPages,
  ...sections.map((slug) => [campaignPages, campaign, slug].filter(Boolean).join('/')),
]
