import type { Day, Instant } from '../../../contract/time.ts'

const date = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeZone: 'Europe/Copenhagen',
})

/** Where screens on walls are paired, listed and taken back. */
export const screens = {
  nav: 'Vægskærme',
  title: 'Vægskærme',
  intro:
    'Et fjernsyn på væggen kan vise dagens tal, mens der tælles: i alt, kanal for kanal, og hvilke enheder der har talt. Det viser det, du selv kan se, og ikke andet. Små enheders tal vises ikke.',
  steps: (address: string) => [
    `Åbn ${address} på skærmen. Den viser en kode.`,
    'Skriv koden her, og vælg, hvad skærmen skal vise.',
    'Så viser skærmen tallene, til tællingen er slut, eller du kobler den fra.',
  ],
  none: 'Der er ingen tælling at vise. Når tovholderen har sat en op, kan du koble skærme til den.',
  pair: 'Kobl en skærm til',
  campaign: 'Tælling',
  code: 'Koden på skærmen',
  codeHelp: 'Otte tegn. Bindestreg og store bogstaver er lige meget.',
  name: 'Hvor hænger den?',
  nameHelp: 'Fx »Gangen ved skranken«. Skriv ikke navne på personer.',
  shows: 'Hvad skal den vise?',
  all: 'Alle enheder, jeg kan se',
  whole: (department: string) => `Hele ${department}`,
  do: 'Kobl til',
  wrongCode: 'En kode er på otte tegn. Se på skærmen, og skriv den igen.',
  wrongName: 'Navnet kan ikke bruges. Skriv et på én linje, uden personnumre.',
  full: (most: number) => `Der er plads til ${most} skærme i en tælling. Kobl en fra først.`,
  waiting: (name: string) =>
    `Venter på skærmen ${name}. Den viser tallene om et øjeblik. Sker der intet, så skriv den kode, der står på den nu.`,
  done: (name: string) => `Skærmen ${name} viser nu tallene.`,
  list: 'Skærme',
  listNone: 'Ingen skærme er koblet til endnu.',
  states: {
    waiting: 'Venter på skærmen',
    shown: 'Viser tal',
    over: 'Tællingen er slut',
    taken: 'Viser intet: den, der koblede den til, kan ikke se enhederne mere',
  },
  made: (at: Instant, who: string) => `Koblet til ${moment.format(Date.parse(at))} af ${who}.`,
  seen: (day: Day) => `Sidst i brug ${date.format(Date.parse(day))}.`,
  end: 'Kobl fra',
  endFor: (name: string) => `Kobl ${name} fra`,
  endTitle: (name: string) => `Kobl skærmen ${name} fra?`,
  endMeans: 'Den holder straks op med at vise tal. Den kan kobles til igen med en ny kode.',
}
