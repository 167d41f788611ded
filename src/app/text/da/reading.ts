import type { Dimension } from '../../../contract/extract.ts'
import type { Day, Instant } from '../../../contract/time.ts'
import { desk } from './desk.ts'

const date = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeZone: 'Europe/Copenhagen',
})
const list = new Intl.ListFormat('da-DK')

/** Addresses at which spreadsheets read the figures by themselves. */
export const reading = {
  title: 'Læseadresse til Excel og Power BI',
  intro:
    'Med en læseadresse henter Excel eller Power BI selv tallene, så ingen skal hente filer. Den viser ét fast udtræk af de dage, der er slut, under de samme regler som tavlen. Hver hentning står i loggen.',
  name: 'Hvad skal den hedde?',
  nameHelp: 'Fx hvilken rapport den er til.',
  view: 'Udtræk',
  views: { weekTotals: 'Ugetal', days: 'Dage', halfHours: 'Halve timer' },
  make: 'Lav en læseadresse',
  full: (most: number) =>
    `Der er plads til ${most} læseadresser i en tælling. Luk en, som ingen læser, for at lave en ny.`,
  by: (all: readonly Dimension[]) =>
    `Én række pr. ${list.format(all.map((each) => desk.own.one[each]))}.`,
  user: 'Brugernavn',
  made: (at: Instant, who: string) => `Lavet ${moment.format(Date.parse(at))} af ${who}.`,
  read: (day: Day) => `Sidst læst ${date.format(Date.parse(day))}.`,
  neverRead: 'Ikke læst endnu.',
  end: 'Luk',
  endFor: (name: string) => `Luk ${name}`,
  endTitle: (name: string) => `Luk læseadressen ${name}?`,
  endMeans:
    'De regneark, der læser her, får ikke flere tal. Det, de har hentet, beholder de. En lukket adresse kan ikke åbnes igen.',
  once: {
    title: (name: string) => `${name} er klar`,
    what: 'Adgangskoden vises kun nu. Gem den der, hvor den skal bruges, og send den ikke i en mail.',
    address: 'Adresse',
    user: 'Brugernavn',
    password: 'Adgangskode',
    copy: 'Kopiér',
    copyOf: (label: string) => `Kopiér ${label.toLowerCase()}`,
    copied: 'Kopieret.',
    copyFailed: 'Browseren lod os ikke kopiere. Teksten er markeret; tryk Ctrl+C.',
    steps: [
      'Excel: Data, Hent data, Fra web. Power BI: Hent data, Web.',
      'Indsæt adressen, og vælg OK.',
      'Vælg Basal (Basic), og indsæt brugernavn og adgangskode.',
      'Vælg filtypen CSV, hvis der spørges. Skilletegnet er semikolon, og tegnsættet er UTF-8.',
    ],
    done: 'Færdig',
  },
}
