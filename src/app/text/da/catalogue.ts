import type { Channel, ContactType, TaskArea } from '../../../contract/catalogue.ts'
import type { Counterpart } from '../../../contract/entry.ts'
import type { ItemKind } from '../../../domain/catalogue/items.ts'
import { lists } from './lists.ts'

const one: Record<ItemKind, string> = {
  taskAreas: 'opgaveområde',
  channels: 'kanal',
  contactTypes: 'henvendelsestype',
  parameters: 'måleparameter',
}

/** What is counted on: task areas, channels, types and parameters, and lists from spreadsheets. */
export const catalogue = {
  lists,

  titles: {
    taskAreas: 'Opgaveområder',
    channels: 'Kanaler',
    contactTypes: 'Henvendelsestyper',
    parameters: 'Måleparametre',
  } satisfies Record<ItemKind, string>,

  how: {
    taskAreas:
      'Det, henvendelserne handler om. Rækkefølgen her er den, medarbejderne ser. Det, der er talt på, tages ud af brug og fjernes ikke.',
    channels:
      'Den vej, henvendelsen kommer. Hver kanal, der tælles med tryk, er en knap på tælleskærmen.',
    contactTypes:
      'Hvad henvendelsen går ud på. Hver type hører til en af tre slags, så kommuner kan sammenlignes.',
    parameters: 'Små mærker, som kan sættes på en henvendelse, f.eks. at den er en gentagelse.',
  } satisfies Record<ItemKind, string>,

  empty: 'Her er intet endnu.',

  add: {
    name: (kind: ItemKind) => (kind === 'taskAreas' ? `Nyt ${one[kind]}` : `Ny ${one[kind]}`),
    button: (kind: ItemKind) => `Tilføj ${one[kind]}`,
    added: (name: string) => `${name} er tilføjet. Se resten efter nedenfor.`,
  },

  row: {
    up: (name: string) => `Flyt ${name} op`,
    down: (name: string) => `Flyt ${name} ned`,
    moved: (name: string, at: number, of: number) => `${name} er nu nr. ${at} af ${of}.`,
    unnamed: 'Uden navn',
    retired: 'Ude af brug',
    wrong: 'Skal rettes',
    retire: 'Tag ud af brug',
    bringBack: 'Tag i brug igen',
    remove: 'Fjern',
    didRetire: (name: string) => `${name} er taget ud af brug.`,
    didBringBack: (name: string) => `${name} er i brug igen.`,
    didRemove: (name: string) => `${name} er fjernet.`,
    counted: 'Her kan være talt allerede, så det kan tages ud af brug, men ikke fjernes.',
    lastTapped:
      'Det er den eneste kanal i brug, der tælles med tryk. Tilføj en anden først, ellers kan ingen tælle.',
  },

  names: {
    da: 'Navn på dansk',
    en: 'Navn på engelsk (kan udelades)',
    helpDa: 'Hjælpetekst på dansk (kan udelades)',
    helpEn: 'Hjælpetekst på engelsk (kan udelades)',
    helpHint: 'Kort: hvad hører til her, og hvad gør ikke? Vises på tælleskærmen.',
    helpNeedsDanish: 'Skriv også hjælpeteksten på dansk.',
  },

  obligation: {
    legend: 'Pligt',
    obligatory: 'Obligatorisk',
    local: 'Lokalt',
  } satisfies Record<'legend' | TaskArea['obligation'], string>,

  kle: 'KLE-nummer (kan udelades)',
  kleHint: 'Skrives som 23.05.00. Find det i KLE; lad feltet stå tomt, når I ikke kender det.',
  kleShort: (kle: string) => `KLE ${kle}`,

  units: {
    legend: 'Enheder, der tæller det',
    count: (n: number, of: number) => `${n} af ${of} enheder`,
    find: 'Find en enhed',
    all: (department: string) => `Alle i ${department}`,
    only: 'Enhedens eneste opgaveområde',
    kept: 'Enheder, der ellers intet har at tælle, beholder det.',
    none: 'Her er ingen enheder endnu.',
    noMatch: 'Ingen enhed hedder sådan.',
  },

  channel: {
    icon: 'Ikon',
    colour: 'Farve',
    directions: 'Retninger',
    incoming: 'Ind: borgeren henvender sig',
    outgoing: 'Ud: vi henvender os',
    oneDirection: 'Mindst én retning skal blive stående.',
    source: 'Hvor tallet kommer fra',
    tapped: 'Tælles med tryk',
    loaded: 'Indlæses fra et system',
  },

  icons: {
    phone: 'Telefon',
    users: 'Personer',
    mail: 'Brev',
    mailbox: 'Postkasse',
    'mail-check': 'Brev med flueben',
    'message-circle': 'Rund taleboble',
    'message-square': 'Firkantet taleboble',
    video: 'Video',
    share: 'Deling',
    monitor: 'Skærm',
    globe: 'Globus',
    briefcase: 'Mappe',
    printer: 'Printer',
    server: 'Server',
  } satisfies Record<Channel['icon'], string>,

  colours: {
    green: 'Grøn',
    red: 'Rød',
    plum: 'Blomme',
    ochre: 'Okker',
    teal: 'Petrol',
    violet: 'Violet',
    blue: 'Blå',
    olive: 'Oliven',
    rose: 'Rosa',
    slate: 'Skifer',
  } satisfies Record<Channel['colour'], string>,

  interaction: 'Slags',
  interactions: {
    information: 'Information: borgeren får noget at vide',
    interaction: 'Interaktion: der tales frem og tilbage',
    transaction: 'Transaktion: noget bliver ordnet',
  } satisfies Record<ContactType['interaction'], string>,
  interactionShort: {
    information: 'Information',
    interaction: 'Interaktion',
    transaction: 'Transaktion',
  } satisfies Record<ContactType['interaction'], string>,

  asked: {
    title: 'Hvad der spørges om',
    expected: 'Henvendelsestypen ventes',
    hint: 'Tælleskærmen spørger efter hvert tryk, hvilken type det var, og viser, hvor mange i dag der mangler en. Ingen forhindres i at tælle: det næste tryk tæller altid.',
    yes: 'ja',
    no: 'nej',
    counterparts: 'Modparter',
    counterpartsHint:
      'Dem, I vil kunne skelne mellem. De vises efter trykket; uden kryds spørges der ikke.',
    names: {
      citizen: 'Borger',
      business: 'Virksomhed',
      partner: 'Samarbejdspartner',
    } satisfies Record<Counterpart, string>,
  },
}
