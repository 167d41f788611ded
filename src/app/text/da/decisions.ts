import type { Amount, Why } from '../../../contract/decision.ts'
import type { Direction } from '../../../contract/entry.ts'
import { staff } from './staff.ts'

const count = (n: number, one: string, many: string) => `${staff.number(n)} ${n === 1 ? one : many}`

/** What happened, and what it means to take it in and to decline it; each a sentence or two. */
type Said = { title: string; what: string; take?: string; decline: string; else?: string }

const outOfTheFigures = 'Afvis, og det bliver gemt uden at tælle.'

/** What waits for a person, why, and what each answer means. */
export const decisions = {
  nav: 'Til afgørelse',
  title: 'Til afgørelse',
  /** Read aloud after the name of the page in the list of pages. */
  waiting: (n: number) => `${n} venter`,
  intro:
    'Her står det, der ikke kan tælles uden videre. Alt er gemt, og intet haster. Du kan lave om på det, indtil tallene er godkendt.',
  none: {
    title: 'Intet venter på dig',
    next: 'Kommer noget for sent eller fra et forkert sted, står det her, og du bestemmer, om det tæller.',
  },
  decidedTitle: 'Afgjort',
  decidedWhy: 'Det kan laves om, indtil tallene er godkendt.',
  why: {
    late: {
      title: 'Kom for sent',
      what: 'Det blev talt i tide og kom først frem, efter at tællingen var lukket.',
      take: 'Tæl med, og det tæller på sin egen dag.',
      decline: outOfTheFigures,
    },
    clock: {
      title: 'Uret gik forkert',
      what: 'Telefonens eller pc’ens ur var mere end ti minutter forkert. Det tæller på den tid, uret viste.',
      take: 'Flyt til den foreslåede tid, og det tæller dér i stedet.',
      decline: 'Behold tiden, hvis den passer.',
      else: 'Er der ingen foreslået tid, kan den rigtige ikke regnes ud. Så er der kun at beholde tiden.',
    },
    other_unit: {
      title: 'Talt for en enhed, telefonen ikke var tilmeldt den dag',
      what: 'Det siger selv, hvilken enhed det er talt for. Måske har nogen lånt en telefon, eller tilmeldingen kom senere.',
      take: 'Tæl med, og det tæller i den enhed, det nævner.',
      decline: outOfTheFigures,
      else: 'Hører det til i en anden enhed, så afvis det, og tæl det dér. Tilmelder telefonen sig enheden, tæller det af sig selv.',
    },
    foreign_undo: {
      title: 'Fortrudt fra en anden telefon eller pc',
      what: 'Nogen har fortrudt noget, som er talt på en anden telefon eller pc. Det tæller stadig.',
      take: 'Lad fortrydelsen gælde, og det, der blev fortrudt, tæller ikke længere.',
      decline: 'Afvis, og det bliver ved med at tælle.',
    },
    not_a_count_day: {
      title: 'Talt på en dag, der ikke tælles',
      what: 'Dagen er ikke tælledag i tællingen.',
      take: 'Gik uret forkert, og kan den rigtige dag regnes ud, kan du tælle det med på den.',
      decline: outOfTheFigures,
      else: 'Skal dagen tælles, så tilføj den i tællingens opsætning. Så tæller det af sig selv.',
    },
    unknown_item: {
      title: 'Kanalen, opgaveområdet eller typen findes ikke',
      what: 'Det er talt på noget, som ikke står i tællingen.',
      decline: outOfTheFigures,
      else: 'Tilføj det i tællingens opsætning. Så tæller det af sig selv.',
    },
    unknown_campaign: {
      title: 'Tællingen findes ikke her',
      what: 'Det er talt i en tælling, som ikke er her eller stadig er en kladde.',
      decline: outOfTheFigures,
      else: 'Sæt tællingen op, eller gør kladden klar. Så tæller det af sig selv.',
    },
    rate: {
      title: 'Mere, end ét menneske kan nå',
      what: 'Mere end 300 på en halv time eller 1.500 på en dag fra samme telefon eller pc. Måske har noget trykket af sig selv, måske har flere delt en pc.',
      take: 'Tæl med, hvis det er rigtigt.',
      decline: outOfTheFigures,
    },
    stolen: {
      title: 'Fra en telefon, der er meldt stjålet',
      what: 'Det kan være ægte og talt, før telefonen forsvandt. Det kan også være noget, en anden har fundet på.',
      take: 'Tæl med, hvis I kan kende det.',
      decline: outOfTheFigures,
    },
    unknown_device: {
      title: 'Fra en telefon eller pc, serveren ikke kender',
      what: 'Det sker, når data er gendannet fra en ældre sikkerhedskopi.',
      take: 'Tæl med, og den bliver kendt igen med alt, hvad den har talt, også i andre enheder. Det kan ikke laves om her.',
      decline: outOfTheFigures,
      else: 'Den kan kun lukkes ind af en tovholder.',
    },
    after_lock: {
      title: 'Kom, efter at tallene var godkendt',
      what: 'Det afgøres med næste udgave af tallene.',
      decline: outOfTheFigures,
    },
    malformed: {
      title: 'Kunne ikke læses',
      what: 'Det er gemt, som det kom, og kan ikke tælles.',
      decline: 'Afvis, og det bliver gemt uden at tælle.',
    },
    unknown_kind: {
      title: 'Fra en nyere udgave af appen',
      what: 'Serveren er ældre end appen og kan ikke læse det endnu.',
      decline: outOfTheFigures,
      else: 'Lad det vente, til serveren er opdateret.',
    },
    newer_schema: {
      title: 'Fra en nyere udgave af appen',
      what: 'Serveren er ældre end appen og kan ikke læse det endnu.',
      decline: outOfTheFigures,
      else: 'Lad det vente, til serveren er opdateret.',
    },
    conflict: {
      title: 'Kommet to gange med forskelligt indhold',
      what: 'Det første tæller. Det andet er gemt.',
      decline: outOfTheFigures,
    },
  } satisfies Record<Why, Said> as Record<Why, Said>,
  noUnit: 'Enheden kan ikke læses',
  amount: ({ entries, contacts }: Amount) =>
    contacts === 0 || contacts === entries
      ? count(entries, 'registrering', 'registreringer')
      : `${count(entries, 'registrering', 'registreringer')} med ${count(contacts, 'henvendelse', 'henvendelser')}`,
  together: 'Noget venter. Hvor meget vises ikke, for en af enhederne er lille.',
  togetherAlone: 'Noget venter. Hvor meget vises ikke, for enheden er lille.',
  notYet:
    'Mens ugen er i gang, afgøres det af den, der følger alle de enheder, tallene vises sammen med: tovholderen eller en leder af dem alle.',
  some: 'Noget',
  /** What was decided: `Talt med: 3 registreringer`. */
  stands: {
    taken: (what: string) => `Talt med: ${what}`,
    declined: (what: string) => `Afvist: ${what}`,
    undone: (what: string) => `Fortrudt: ${what}`,
    moved: (what: string) => `Flyttet: ${what}`,
    kept: (what: string) => `Tiden beholdt: ${what}`,
    stands: (what: string) => `Tæller stadig: ${what}`,
  },
  act: {
    take: 'Tæl med',
    takeAll: 'Tæl alle med',
    decline: 'Afvis',
    declineAll: 'Afvis alle',
    undo: 'Lad den gælde',
    undoAll: 'Lad alle gælde',
    move: 'Flyt',
    moveAll: 'Flyt alle',
    keep: 'Behold tiden',
    keepAll: 'Behold tiden for alle',
    reopen: 'Lad det vente igen',
  },
  /** Before all of several is decided: `Tæl alle med?`. */
  ask: (act: string) => `${act}?`,
  /** What a button is about, read aloud after its name. */
  about: (what: string) => `: ${what}`,
  show: 'Vis enkeltvis',
  hide: 'Skjul',
  more: 'Der er flere, end der vises her.',
  entry: {
    quiet: 'Ingen henvendelser',
    undoOf: (what: string) => `Fortrydelse af ${what}`,
    undo: 'Fortrydelse af noget, der ikke er kommet frem',
    proposed: (when: string) => `Foreslået: ${when}`,
    misdirected: 'fejlhenvendelse',
  },
  directions: { incoming: 'indgående', outgoing: 'udgående' } satisfies Record<Direction, string>,
  done: 'Det er gjort.',
  left: 'Noget af det kan ikke tælles af en grund mere og venter stadig. Se, hvad der står ved det.',
  admit: {
    title: 'Kend den igen?',
    confirm: 'Tæl med',
  },
  onBoard: (n: number) =>
    n === 1
      ? 'Noget i denne tælling venter på en afgørelse.'
      : `${n} ting i denne tælling venter på en afgørelse.`,
  toPage: 'Se, hvad der venter',
}
