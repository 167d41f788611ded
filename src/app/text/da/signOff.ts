import type { HeldReason } from '../../../contract/delivery.ts'
import type { Closing, SignOff } from '../../../contract/signOff.ts'
import type { Day, Instant } from '../../../contract/time.ts'
import { corrections } from './corrections.ts'

const date = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('da-DK', {
  ...({ dateStyle: 'long', timeStyle: 'short' } as const),
  timeZone: 'Europe/Copenhagen',
})
const on = (day: Day) => date.format(Date.parse(day))
const at = (instant: Instant) => moment.format(Date.parse(instant))
const number = new Intl.NumberFormat('da-DK')
const { signed } = corrections
const contacts = (n: number) => (n === 1 ? '1 henvendelse' : `${number.format(n)} henvendelser`)
const days = (all: readonly Day[]) =>
  new Intl.ListFormat('da-DK').format(all.map((day) => short.format(Date.parse(day))))
const by = (n: number) =>
  n < 0 ? `${number.format(-n)} færre` : `${number.format(n)} ${n === 1 ? 'mere' : 'flere'}`
const than = (difference: number) =>
  difference === 0 ? 'lige så mange som' : `${by(difference)} end`
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${n === 1 ? one : many}`
const amount = (n: number | undefined) =>
  n === undefined ? 'Noget' : count(n, 'registrering', 'registreringer')

const reasons: Record<HeldReason, string> = {
  other_unit: 'telefonen var ikke tilmeldt enheden den dag',
  unknown_campaign: 'hører til en tælling, som serveren ikke kender',
  unknown_item: 'kanalen, opgaveområdet eller typen findes ikke i tællingen',
  not_a_count_day: 'der blev ikke talt den dag',
  foreign_undo: 'fortrudt fra en anden telefon eller pc',
  after_lock: 'kom, efter at tallene var godkendt. Næste udgave afgør, om det tæller med',
  stolen: 'fra en telefon, der er meldt stjålet',
  unknown_device: 'fra en telefon, som serveren ikke kender',
  rate: 'mere, end ét menneske kan nå',
  malformed: 'kunne ikke læses',
  unknown_kind: 'fra en nyere udgave af appen',
  newer_schema: 'fra en nyere udgave af appen',
  conflict: 'serveren har noget andet under samme nummer',
}

/** Looking through what is open, and signing the figures off. */
export const signOff = {
  nav: 'Godkendelse',
  title: 'Godkend tal',
  intro:
    'Når en tælling er slut, kan du godkende tallene. Så ligger de fast. Kommer der mere til, som I beslutter at tælle med, godkender du en ny udgave.',
  none: 'Ingen tælling er gået i gang endnu.',
  notOver: (from: Day) => `Tællingen kan godkendes fra ${on(from)}, når den sidste uge er slut.`,
  ready: (n: number) => `Der er talt ${contacts(n)}. Tallene er ikke godkendt endnu.`,
  unchanged: (revision: number, n: number) =>
    `Udgave ${revision} er godkendt: ${contacts(n)}. Intet er kommet til siden.`,
  changed: (revision: number, n: number) =>
    n === 0
      ? `Udgave ${revision} er godkendt. Siden er noget rettet, eller der er kommet noget, som ikke tæller med endnu.`
      : `Siden udgave ${revision} er der talt ${by(n)}. En ny udgave kan godkendes.`,
  closed: 'Tallene kan ikke godkendes.',
  points: {
    title: 'Se efter først',
    none: 'Intet er åbent, så vidt serveren ved: På de dage, der er gået, har alle enheder talt eller meldt ingen, og intet nummer mangler.',
    summary: {
      silent: (n: number) => count(n, 'enhed har dage uden tal', 'enheder har dage uden tal'),
      unheard: (n: number) =>
        count(n, 'enhed har ikke sendt siden', 'enheder har ikke sendt siden'),
      missing: () => 'Numre er ikke kommet frem',
      late: () => 'Noget er kommet for sent og er ikke afgjort',
      clocks: () => 'Noget er talt med et ur, der gik forkert',
      otherwise: () => 'Skærmen sagde noget andet end dagen',
      held: () => 'Noget er holdt tilbage',
      conflicts: () => 'Noget er kommet to gange med forskelligt indhold',
    },
    means: {
      silent: 'Der var ventet tal fra dem de dage. De har hverken talt eller meldt ingen.',
      unheard:
        'En telefon eller pc har talt her og har ikke været på nettet efter sidste tælledag. Har den mere, er det ikke kommet frem. Åbn den, så sender den.',
      missing: 'Telefoner og pc’er nummererer det, de tæller. Nogle numre mangler.',
      late: 'Det tæller ikke med, før nogen har besluttet det.',
      clocks: 'Det tæller på den tid, uret viste. Det kan flyttes, indtil tallene er godkendt.',
      otherwise: 'Dagen afgør. Det sker, når dagene bliver ændret, mens en telefon er uden net.',
      held: 'Det er gemt og tæller ikke med.',
      conflicts: 'Det første tæller. Det andet er gemt.',
    },
    /** A day that is explained is missing all the same. */
    silentLine: (
      unit: string,
      all: readonly Day[],
      explained: readonly { text: string; days: readonly Day[] }[],
    ) =>
      [
        `${unit}: ${days(all)}`,
        ...explained.map((each) => `Forklaret ${days(each.days)}: »${each.text}«`),
      ].join('. '),
    unheardLine: (unit: string, last: Day) => `${unit}: sidst hørt ${on(last)}`,
    missingLine: (units: string, n: number) => `${units}: ${count(n, 'nummer', 'numre')}`,
    /** How many is told when all weeks are over. */
    lateLine: (n: number | undefined) => amount(n),
    otherwiseLines: ({ counted, trial }: NonNullable<Closing['otherwise']>) =>
      counted || trial
        ? [
            ...(counted ? [`${amount(counted)}: talt, selv om skærmen sagde prøvetælling`] : []),
            ...(trial
              ? [`${amount(trial)}: prøvetælling, selv om skærmen sagde, at det talte`]
              : []),
          ]
        : [amount(undefined)],
    heldLine: (reason: HeldReason, n: number | undefined) => `${amount(n)}: ${reasons[reason]}`,
    conflictLine: (n: number) => count(n, 'registrering', 'registreringer'),
  },
  revisions: {
    title: 'Godkendt',
    name: (revision: number) => `Udgave ${revision}:`,
    what: ({ at: when, who, n, difference }: SignOff) =>
      `${contacts(n)}${difference === undefined ? '' : ` (${than(difference)} før)`}, godkendt ${at(when)} af ${who}.`,
    corrected: ({ corrected = 0, correctedDifference }: SignOff) =>
      `Rettelser ved siden af: ${signed(corrected)}${correctedDifference === undefined ? '' : ` (${signed(correctedDifference)} siden udgaven før)`}.`,
    log: (entry: number) => `Loggens nummer ${number.format(entry)}, kontrolsum`,
  },
  sign: {
    do: (revision: number) => (revision === 1 ? 'Godkend tallene' : `Godkend udgave ${revision}`),
    title: (name: string, revision: number) => `Godkend udgave ${revision} af ${name}?`,
    confirm: 'Godkend',
    choose: 'Sæt kryds ved det, der skal tælles med. Ellers er udgaven den samme som før.',
    rearranged:
      'Der er rettet siden sidst, og rettelserne går op med hinanden: Summen er den samme, men den står andre steder.',
    figures: (n: number) => `Der er talt ${contacts(n)}.`,
    corrected: (n: number) => `Ved siden af står rettelser på ${signed(n)}.`,
    include: {
      late: (n: number) =>
        `Tæl også ${count(n, 'registrering', 'registreringer')} med, som kom for sent`,
      after_lock: (n: number) =>
        `Tæl også ${count(n, 'registrering', 'registreringer')} med, som kom efter godkendelsen`,
    },
    locks:
      'Så er tællingen lukket. Det, der kommer senere, bliver gemt og tæller ikke med, før I beslutter det. Efter 14 dage fjernes sporet til telefoner og pc’er.',
    replaces: (revision: number) => `Den gælder fra nu af i stedet for udgave ${revision}.`,
  },
}
