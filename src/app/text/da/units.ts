import type { Presence } from '../../../domain/catalogue/presence.ts'
import type { WhyItRests } from '../../../domain/quickKeys.ts'

/** Where departments and units are set up. */
export const units = {
  how: 'Forvaltninger og deres enheder, i den rækkefølge de står overalt. Intet gælder, før du gemmer.',
  none: 'Her er ingen forvaltninger endnu. Begynd med en, og læg enhederne i den.',
  addDepartment: 'Tilføj forvaltning',
  addUnit: 'Tilføj enhed',
  addUnitTo: (department: string) => `Tilføj enhed i ${department}`,
  merge: 'Slå enheder sammen',
  department: 'Forvaltning',
  count: (n: number) => (n === 1 ? '1 enhed' : `${n} enheder`),
  emptyDepartment:
    'Ingen enheder endnu. En tælling, der er åben, har mindst én i hver forvaltning.',
  removeDepartment: (name: string) => `Fjern forvaltningen ${name}`,

  name: 'Navn',
  people: 'Hvor mange tæller her?',
  peopleHint: 'Er det under fem, vises enhedens tal kun sammen med andres, til ugen er slut.',
  peopleShort: (n: number) => (n === 1 ? '1 medarbejder' : `${n} medarbejdere`),
  inDepartment: 'Hører til',
  edit: (name: string) => `Ret ${name}`,
  editShort: 'Ret',
  close: (name: string) => `Luk ${name}`,
  closeShort: 'Luk',

  up: (name: string) => `Flyt ${name} op`,
  down: (name: string) => `Flyt ${name} ned`,
  moved: (name: string, place: number, of: number) => `${name} er nu nummer ${place} af ${of}.`,
  added: (name: string) => `${name} er tilføjet.`,
  removed: (name: string) => `${name} er fjernet.`,
  movedTo: (name: string, department: string) => `${name} hører nu til ${department}.`,

  standing: {
    retired: 'Ude af brug',
    begins: (day: string) => `Tæller fra ${day}`,
    ends: (day: string) => `Sidste dag er ${day}`,
    endsInto: (day: string, names: string) => `Sidste dag er ${day}. Afløses af ${names}.`,
    follows: (names: string) => `Afløser ${names}`,
  },

  areas: {
    title: 'Opgaver',
    which: 'Hvilke opgaver tæller enheden?',
    all: 'Alle',
    some: 'Kun udvalgte',
    allHint: 'Også dem, der kommer til senere.',
    someHint: (n: number, of: number) => `${n} af ${of} er valgt.`,
    pickFirst: 'Vælg mindst én. Indtil da tæller enheden alle.',
    none: 'Tællingen har ingen opgaver endnu.',
  },

  favourites: {
    title: 'Favoritter',
    hint: 'Det, enheden får mest af. Står først på dens telefoner og pc’er, i denne rækkefølge.',
    add: 'Tilføj favorit',
    choose: 'Vælg en opgave',
    remove: (name: string) => `Fjern ${name} fra favoritterne`,
    none: 'Ingen favoritter.',
  },

  quickKeys: {
    title: 'Hurtigknapper',
    hint: 'Hurtigknapper tæller opgave, kanal og retning i ét tryk. De står øverst på enhedens telefoner og pc’er, i denne rækkefølge. Højst 12.',
    none: 'Ingen hurtigknapper.',
    area: 'Opgave',
    channel: 'Kanal',
    direction: 'Retning',
    chooseArea: 'Vælg en opgave',
    chooseChannel: 'Vælg en kanal',
    add: 'Tilføj hurtigknap',
    added: (name: string) => `${name} er tilføjet som hurtigknap.`,
    there: (name: string) => `${name} er her allerede.`,
    incomplete: 'Vælg både en opgave og en kanal.',
    full: 'Der er 12. Fjern en for at få plads til en ny.',
    remove: (name: string) => `Fjern ${name} fra hurtigknapperne`,
    /** Why a key that stands in the list is not on the counters. */
    rests: {
      channel: 'Vises ikke: kanalen er ude af brug.',
      taskArea: 'Vises ikke: opgaven er ude af brug.',
      loaded: 'Vises ikke: kanalens tal hentes fra et system.',
      direction: 'Vises ikke: kanalen tælles ikke i den retning.',
    } satisfies Record<WhyItRests, string>,
  },

  expected: {
    title: 'Hvornår tæller enheden?',
    hint: 'Dage og halve dage, hvor enheden ventes at tælle. Ingen hindres i at tælle på andre tider.',
    always: 'Alle tælledage, hele dagen.',
    presence: {
      day: 'hele dagen',
      am: 'kun formiddag',
      pm: 'kun eftermiddag',
      none: 'tæller ikke',
    } satisfies Record<Presence, string>,
    exceptions: 'Dage, der er anderledes',
    exceptionOn: (day: string) => `Anderledes ${day}`,
    addDay: 'Dag',
    addPresence: 'Da tæller enheden',
    add: 'Tilføj dag',
    remove: (day: string) => `Fjern ${day} fra listen`,
    noDays: 'Vælg først tællingens dage.',
    chooseDay: 'Vælg en dag',
  },

  acts: {
    title: 'Når enheden ændrer sig',
    retire: 'Tag ud af brug',
    retireHint: 'Ingen kan tælle for den mere. Det, der er talt, beholder dens navn.',
    bringBack: 'Tag i brug igen',
    split: 'Del op',
    takeBack: 'Lad enheden fortsætte',
    takeBackHint:
      'Den sidste dag fjernes. Telefoner og pc’er, der allerede er flyttet, bliver hos afløseren og kan skifte tilbage.',
    remove: 'Fjern enheden',
    removeAsk: (name: string) => `Fjern ${name}?`,
    removeWhat:
      'Ingen har talt for den. Når du gemmer, er den væk, og dens id bliver aldrig brugt til andet. Telefoner, pc’er og links, der hører til den, står uden enhed.',
    removeYes: 'Ja, fjern',
    keep: 'Behold den',
  },

  form: {
    newDepartment: 'Ny forvaltning',
    newUnit: (department: string) => `Ny enhed i ${department}`,
    add: 'Tilføj',
    stop: 'Fortryd',
    lastDay: 'Sidste dag i den gamle enhed',
  },

  merging: {
    title: 'Slå enheder sammen',
    what: 'Fra dagen efter tæller deres telefoner og pc’er for den nye enhed, uden at nogen skal tilmelde sig igen. Det, der er talt, bliver hos den enhed, det blev talt i.',
    which: 'Hvilke enheder slås sammen?',
    find: 'Find enhed',
    into: 'Til',
    existing: 'en enhed, der findes',
    fresh: 'en ny enhed',
    unit: 'Enhed, der fortsætter',
    choose: 'Vælg en enhed',
    yes: 'Slå sammen',
    done: (name: string) => `Slået sammen til ${name}. Gem, når du er klar.`,
    fewOld: 'Vælg mindst én anden enhed, der går op i den.',
    fewNew: 'Vælg mindst to enheder.',
    inherits: (first: string) =>
      `Den nye enhed tæller alle de opgaver, som mindst én af enhederne tæller. Favoritter og dage får den fra ${first}, hurtigknapper fra dem alle, op til 12.`,
    adds: (unit: string, areas: string) =>
      `${unit} tæller også de andres opgaver, så snart du gemmer: ${areas}.`,
    noUnit: 'Vælg den enhed, der fortsætter.',
  },

  splitting: {
    title: (name: string) => `Del ${name} op`,
    what: 'Fra dagen efter tælles der i de nye enheder, som arver opgaver, favoritter, hurtigknapper og dage. De, der tæller, skal have et nyt link, for ingen ved, hvor de hører til. Det, der er talt, bliver i den gamle enhed.',
    part: (n: number) => `Del ${n}`,
    more: 'En del mere',
    less: (n: number) => `Fjern del ${n}`,
    yes: 'Del op',
    done: (name: string) => `${name} er delt op. Gem, når du er klar.`,
  },

  /** Why what was said of a unit cannot stand. */
  fault: {
    spent:
      'Det id har tilhørt noget, der er fjernet, og bruges aldrig igen. Fjern det her, og opret det på ny.',
    successor: 'Afløseren findes ikke, eller den har ikke selv en plads dagen efter.',
    circle: 'Enhederne afløser hinanden i ring.',
    needsLastDay: 'En enhed, der afløses, skal have en sidste dag.',
    beforeFirst: 'Den sidste dag må ikke ligge før enhedens første.',
    farAway: 'Dagen ligger mere end et år fra tællingens dage.',
    favourite: 'En favorit skal være en af de opgaver, enheden tæller.',
    quickKey: 'En hurtigknap skal tælle en af de opgaver, enheden tæller.',
    unknownChannel: 'Kanalen findes ikke længere i tællingen.',
    twice: 'Den står her to gange.',
    unknownArea: 'Opgaven findes ikke længere i tællingen.',
  },
}
