import type { CampaignStatus } from '../../../contract/campaign.ts'
import type { Day } from '../../../contract/time.ts'

const date = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' })
const on = (day: Day) => date.format(Date.parse(day))
const number = new Intl.NumberFormat('da-DK')
const entries = (n: number) => (n === 1 ? '1 registrering' : `${number.format(n)} registreringer`)

/** What is kept until when. */
export const retention = {
  nav: 'Opbevaring',
  title: 'Opbevaring',
  intro:
    'Her står, hvor længe I gemmer registreringerne. Serveren sletter selv, én gang i døgnet. Det, der er slettet, kommer ikke tilbage.',
  ran: (day: Day) => `Serveren har sidst ryddet op ${on(day)}.`,
  neverRan: 'Serveren har ikke ryddet op endnu.',
  campaigns: 'Tællinger',
  none: 'Der er ingen tællinger endnu.',
  lastDay: (day: Day) => `Sidste tælledag: ${on(day)}.`,
  trace: {
    later: 'Når tallene er godkendt, går der 14 dage. Så fjerner vi sporet til telefoner og pc’er.',
    on: (day: Day) =>
      `Fra ${on(day)} kan ingen se, hvilken telefon eller pc en registrering kom fra.`,
    done: (day: Day) => `Sporet til telefoner og pc’er blev fjernet ${on(day)}.`,
  },
  held: (day: Day) => `Registreringer, som ikke blev talt med, slettes ${on(day)}.`,
  purge: (day: Day, months: number) =>
    `Registreringerne slettes ${on(day)}: ${months} måneder efter sidste tælledag. Summerne for hver dag bliver.`,
  purged: (day: Day | undefined) =>
    `Registreringerne er slettet${day ? ` ${on(day)}` : ''}. Summerne for hver dag er bevaret.`,
  next: 'Næste gang serveren rydder op',
  nextOf: {
    removed: (n: number) => `${entries(n)} slettes.`,
    anonymised: (n: number) => `${entries(n)} mister sporet til telefon og pc.`,
    nothing: 'Intet i denne tælling er klar til at blive slettet.',
  },
  besides: {
    title: 'Ud over tællingerne slettes',
    nothing: 'Intet andet er klar til at blive slettet.',
    unplaced: (n: number) =>
      `Registreringer, som ikke hører til nogen tælling: ${number.format(n)}`,
    devices: (n: number) =>
      `Telefoner og pc’er, som ingen har brugt i 13 måneder: ${number.format(n)}`,
    access: (n: number) => `Udløbne links, invitationer og besøg: ${number.format(n)}`,
    log: (n: number) => `Rækker i loggen, som er ældre end 24 måneder: ${number.format(n)}`,
  },
  change: {
    months: 'Måneder efter sidste tælledag',
    range: 'Fra 12 til 60.',
    do: 'Ændr',
    for: (name: string) => `Ændr for ${name}`,
    title: (months: number) => `Gem i ${months} måneder?`,
    means: (name: string, months: number) =>
      `Registreringerne i ${name} slettes ${months} måneder efter sidste tælledag.`,
    sooner: 'Det er kortere end nu. Er tiden gået, slettes de næste nat og kommer ikke tilbage.',
  },
  status: {
    draft: 'kladde',
    planned: 'åben',
    paused: 'på pause',
    cancelled: 'aflyst',
    closed: 'lukket',
    locked: 'godkendt',
    purged: 'slettet',
  } satisfies Record<CampaignStatus, string>,
}
