import type { Day } from '../../../contract/time.ts'

const date = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', dateStyle: 'long' })
const dayOf = (day: Day) => date.format(Date.parse(day))

/** Signing in by a passkey, and one's own list of them. */
export const passkeys = {
  signIn: 'Log ind med adgangsnøgle',
  waiting: 'Følg browserens vejledning …',
  title: 'Din adgang',
  yours: 'Dine adgangsnøgler',
  what: 'Med en adgangsnøgle logger du ind med fingeraftryk, ansigt eller kode, uden et nyt link. Den ligger på din enhed eller i din adgangskodehåndtering. Tælleværk får kun at vide, at det er dig.',
  none: 'Du har ingen endnu. Dit link virker kun én gang.',
  add: 'Tilføj adgangsnøgle',
  added: (day: Day) => `Tilføjet ${dayOf(day)}`,
  lastUsed: (day: Day) => `Sidst brugt ${dayOf(day)}`,
  neverUsed: 'Ikke brugt endnu',
  shared: 'Synkroniseres mellem dine enheder',
  remove: 'Fjern',
  removeThis: (day: Day) => `Fjern adgangsnøglen fra ${dayOf(day)}`,
  removing: {
    title: (day: Day) => `Fjern adgangsnøglen fra ${dayOf(day)}?`,
    what: 'Du kan ikke logge ind med den mere. Du bliver ved med at være logget ind her. Har du hverken en anden adgangsnøgle eller en adgangskode, skal du næste gang bede en tovholder om et nyt link.',
    yes: 'Fjern adgangsnøglen',
    no: 'Behold',
  },
  isAdded: 'Adgangsnøglen er tilføjet. Næste gang kan du logge ind med den.',
  isRemoved: 'Adgangsnøglen er fjernet og kan ikke bruges mere.',
  lost: 'Har du mistet en adgangsnøgle? Bed en tovholder om et nyt link, log ind med det, og fjern den her.',
  suggestion: 'Gør det lettere næste gang',
  faults: {
    cancelled:
      'Det blev afbrudt, eller der var ingen adgangsnøgle at bruge her. Intet er ændret. Prøv igen, eller brug en anden måde.',
    already:
      'Der er allerede en adgangsnøgle til dig her. Intet er ændret. Den kan bruges, som den er.',
    unsupported:
      'Denne browser kan ikke bruge adgangsnøgler. Intet er ændret. Brug en anden måde, eller prøv en nyere browser.',
    address:
      'Adgangsnøgler virker kun på kommunens faste adresse. Intet er ændret. Åbn Tælleværk på den adresse, eller spørg IT.',
    failed:
      'Browseren kunne ikke bruge adgangsnøglen. Intet er ændret. Prøv igen, eller brug en anden måde.',
  },
}
