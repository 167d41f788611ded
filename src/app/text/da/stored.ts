import type { StoredField } from '../../stored/storedFields.ts'

/** What is stored and what is not: for whoever counts, in plain words. */
export const stored = {
  title: 'Hvad gemmes?',
  lead: 'Tælleværk tæller henvendelser. Det holder ikke øje med nogen.',

  notTitle: 'Det gemmes ikke',
  not: [
    'Intet om borgere: hverken navn, CPR-nummer, sag eller hvad der blev sagt.',
    'Intet navn på dig. Du logger ikke ind, og ingen kan slå op, hvem der har talt hvad.',
    'Ikke minuttet. Kun den halve time, for eksempel 9.30–10, sendes.',
    'Ingen fritekst. Der er ikke noget felt at skrive i.',
  ],

  eachTitle: 'Det gemmes om hver henvendelse',
  fields: {
    campaign: 'hvilken tælling',
    unit: 'hvilken enhed',
    day: 'dagen',
    time: 'den halve time',
    taskArea: 'opgaveområdet',
    channel: 'kanalen',
    direction: 'om den var indgående eller udgående',
    contactType: 'henvendelsestypen, hvis du har valgt en',
    counterpart: 'om det var en borger, en virksomhed eller en samarbejdspartner, hvis der spørges',
    marks: 'fx fejlhenvendelse, hvis du har valgt det',
    quantity: 'hvor mange ens',
    said: 'om skærmen sagde prøve eller tælling',
    entered: 'om du talte med det samme eller bagefter',
    clock: 'om uret på telefonen eller pc’en gik forkert',
    likely: 'hvilken halv time det så nok var',
    seq: 'et løbenummer, så det opdages, hvis noget mangler',
    id: 'et tilfældigt nummer, så intet tæller to gange',
    v: 'hvilken udgave af formatet det er',
    is: 'om det er en henvendelse eller en fortrydelse',
  } satisfies Record<StoredField, string>,

  deviceTitle: 'Det gemmes om telefonen eller pc’en',
  device: [
    'Et tilfældigt nummer. Det bruges til at undgå dobbelttælling, til at fortryde, til at opdage det, hvis noget mangler eller er for meget, og til at lukke en mistet telefon ude.',
    'Hvilke enheder den har talt for, fra hvilken dag til hvilken dag.',
    'Hvilken invitation den er tilmeldt med og i hvilken halve time, hvad din leder kalder den, hvilken udgave af appen den bruger, og om browseren lover at beholde det gemte.',
    'Hvilken dag den sidst har sendt noget. Ikke klokkeslættet.',
    'På selve telefonen eller pc’en ligger det, du har talt der, til tællingen er helt slut. Hvornår du trykkede, ligger kun der, og kun til det er modtaget. Vælger du Forlad enheden, slettes det, når alt er modtaget.',
    'Hvor ofte hvert opgaveområde er valgt på den, så de mest brugte kan stå først. Det ligger kun på selve telefonen eller pc’en og sendes aldrig.',
  ],

  figuresTitle: 'Tallene vises pr. enhed',
  figures: [
    'Ingen skærm, fil eller log viser tal pr. medarbejder eller pr. telefon.',
    'Er en enhed lille, vises dens tal kun sammen med andres. Når en uge er slut, kan enhedens samlede tal for ugen vises for sig.',
  ],

  longTitle: 'Hvor længe',
  long: 'Tallene gemmes så længe, som kommunen har besluttet. Telefonens nummer bruges kun til tællingen; kommunen kan fortælle, hvornår det slettes.',

  askTitle: 'Spørgsmål',
  ask: (municipality: string) =>
    `Spørg din teamleder eller tovholderen for tællingen i ${municipality}. Om dine rettigheder kan du spørge databeskyttelsesrådgiveren.`,
  yours: 'din kommune',
  back: 'Tilbage',
}
