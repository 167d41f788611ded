import { number } from './moment.ts'
import type { PartOfDay } from '../../../contract/time.ts'
import type { HeldReason } from '../../../contract/delivery.ts'
import type { WhyNot } from '../../../domain/addingTo.ts'

const several = (n: number) => (n === 1 ? '1 henvendelse' : `${number(n)} henvendelser`)

/** Min dag: what was counted on this phone or PC, and what was forgotten. */
export const today = {
  title: 'Min dag',
  /** Under the title: whose list this is. */
  own: 'Listen ligger kun på denne telefon eller pc. Ingen andre kan se den.',
  today: 'I dag',
  yesterday: 'I går',
  /** A part of today, in place of the two by themselves. */
  partOfToday: {
    am: 'I formiddag',
    pm: 'I eftermiddag',
    day: 'I dag, hele dagen',
  } satisfies Record<PartOfDay, string>,
  /** Such words in the middle of others. */
  amid: (when: string) => when.toLowerCase(),
  /** Beside the name of a day. */
  total: (n: number) => `${several(n)} talt her`,
  /** After that, where some lack the type that the coordinator expects. */
  untypedOf: (n: number) => `${n} uden type`,
  none: 'Du har ikke talt noget her i denne uge.',
  earlier: 'Vis ugen før',
  more: (n: number) => `Vis ${n} til`,
  several,

  /** `Telefon, indgående` as the name of a row, then its task area. */
  directions: { incoming: 'indgående', outgoing: 'udgående' },
  afterwards: 'tilføjet bagefter',
  misdirected: 'fejlhenvendelse',
  /** On a row whose type the coordinator expects and nobody has said; `2 × Uden type` where only some lack it. */
  untyped: 'Uden type',
  quiet: 'Ingen henvendelser',
  each: 'Enkeltvis',
  fold: 'Skjul',
  undo: 'Fortryd',
  again: 'Tæl med igen',
  sayAgain: 'Meld igen',
  change: 'Ret',
  /** What a button is about, read aloud after its name. */
  about: (what: string, when: string) => `${what}, ${when}`,

  /** Read aloud after an act. */
  undone: (what: string) => `${what} er taget tilbage.`,
  countedAgain: (what: string) => `${what} tæller med igen.`,
  saidAgain: 'Ingen henvendelser er meldt igen.',
  failed: {
    title: 'Ikke gemt',
    not_saved: 'Intet er ændret. Prøv igen; sker det flere gange, så genindlæs siden.',
    storage_full:
      'Lageret er fuldt, så intet er ændret. Ryd op på telefonen eller pc’en, og prøv igen.',
  },

  standing: {
    free: 'Gemt. Sendes om et øjeblik.',
    waiting: 'Gemt. Er ved at blive sendt.',
    no_network: 'Gemt. Venter på net og bliver sendt af sig selv.',
    aside: 'Gemt. Serveren kunne ikke tage imod; der prøves igen inden for en time.',
    counted: 'Talt med',
    tried: 'Modtaget. Talt på prøve, tæller ikke med.',
    quiet: 'Modtaget',
    late: 'Kom sent, men er talt med',
    late_waiting: 'Kom efter tællingen. Tovholderen afgør, om det tæller med.',
    withdrawn: 'Fortrudt, før det blev sendt',
    undone: 'Fortrudt',
    undo_waiting: 'Fortrudt. Fortrydelsen bliver sendt af sig selv.',
    undone_there: 'Taget tilbage. Tæller ikke med.',
    declined: 'En leder har afvist det. Tæller ikke med.',
    undo_declined: 'Fortrudt her, men en leder har afvist fortrydelsen. Tæller med.',
    gone: 'Tællingen er slettet, og dette med den',
  },
  heldBack: (why: string) => `Holdt tilbage: ${why}`,
  undoHeld: (why: string) => `Fortrudt her, men fortrydelsen er holdt tilbage: ${why}`,
  /** Why an entry waits for a person, and what happens next. */
  held: {
    other_unit:
      'Telefonen eller pc’en var ikke tilmeldt enheden den dag. En leder afgør, om det tæller med.',
    unknown_campaign: 'Serveren kender ikke tællingen. Tovholderen ser på det.',
    unknown_item:
      'Kanalen, opgaveområdet eller typen findes ikke i tællingen længere. Tovholderen ser på det.',
    not_a_count_day: 'Der blev ikke talt den dag. En leder afgør, hvor det hører til.',
    foreign_undo: 'det blev talt på en anden telefon eller pc. En leder afgør det.',
    after_lock: 'Tallene er godkendt. Det kommer med, hvis tovholderen godkender dem igen.',
    stolen: 'Telefonen eller pc’en er meldt stjålet. En leder afgør, om det tæller med.',
    unknown_device:
      'Serveren kender ikke telefonen eller pc’en, fx efter en genindlæst sikkerhedskopi. En leder kan lukke den ind, og så tæller det med.',
    rate: 'Der blev talt mere, end ét menneske kan nå. En leder ser på det.',
    malformed: 'Det kunne ikke læses. Tovholderen ser på det.',
    unknown_kind: 'Serveren er ældre end appen. Det bliver læst af sig selv, når den er opdateret.',
    newer_schema: 'Serveren er ældre end appen. Det bliver læst af sig selv, når den er opdateret.',
    conflict: 'Serveren har noget andet under samme nummer. Tovholderen ser på det.',
  } satisfies Record<HeldReason, string>,

  add: {
    title: 'Tilføj flere',
    lead: 'Til det, du ikke nåede at trykke, fx 8 e-mails i går eftermiddag.',
    quantity: 'Hvor mange?',
    fewer: 'Én færre',
    more: 'Én mere',
    quantityWrong: 'Skriv et tal fra 1 til 999.',
    channel: 'Kanal',
    direction: 'Retning',
    taskArea: 'Opgaveområde',
    contactType: 'Henvendelsestype',
    noType: 'Ikke valgt',
    day: 'Dag',
    time: 'Hvornår på dagen?',
    parts: 'Cirka',
    halfHours: 'Halve timer',
    /** What will be saved, as one sentence: `Det bliver til 8 × E-mail, indgående …`. */
    becomes: (words: string) => `Bliver til ${words}.`,
    trial: 'Dagen er en prøvedag, så det tæller ikke med i resultatet.',
    late: 'Tællingen er slut, så det kommer for sent. Tovholderen har bestemt, om sent tæller med.',
    large: (n: number) => `Er ${n} rigtigt?`,
    save: (n: number) => `Tilføj ${n}`,
    saveLarge: (n: number) => `Ja, tilføj ${n}`,
    saving: 'Gemmer …',
    saved: (words: string) => `Tilføjet: ${words}.`,
    /** Where an earlier try turns out to have been saved, and what was pressed now is something else. */
    savedBefore: (before: string, now: string) =>
      `Det forrige forsøg blev gemt alligevel: ${before}. Ikke tilføjet: ${now}. Skal det også med, så skriv antallet igen.`,
    unknown: 'Måske ikke gemt',
    unknownWhat: 'Tilføj igen, så viser det sig. Det kommer kun med én gang.',
    close: 'Luk',
  },
  why: {
    no_campaign: 'Enheden er ikke med i nogen tælling lige nu.',
    to_come: 'Det tidspunkt er ikke kommet endnu.',
    not_a_count_day: 'Der blev ikke talt den dag.',
    before_joining:
      'Telefonen eller pc’en var ikke tilmeldt enheden den dag. Sig tallet til din teamleder.',
    unit_ended: 'Enheden var delt op eller nedlagt den dag.',
    paused: 'Tællingen er sat på pause. Du kan tilføje, når den fortsætter.',
    over: 'Tællingen er slut. Mangler der noget, så sig det til din teamleder.',
  } satisfies Record<WhyNot, string>,
  /** The same, short, behind a day that cannot be chosen. */
  whyShort: {
    no_campaign: 'ingen tælling',
    to_come: 'ikke endnu',
    not_a_count_day: 'tælles ikke',
    before_joining: 'ikke tilmeldt',
    unit_ended: 'enheden nedlagt',
    paused: 'på pause',
    over: 'slut',
  } satisfies Record<WhyNot, string>,

  noneAtAll: {
    title: 'Ingen henvendelser',
    lead: 'Sig til, hvis der slet ikke kom nogen, så ingen tror, I har glemt at tælle. Har en kollega talt noget, gælder det talte.',
    day: 'Hvilken dag?',
    part: 'Hvor meget af dagen?',
    save: { am: 'Ingen i formiddags', pm: 'Ingen i eftermiddags', day: 'Ingen hele dagen' },
    said: (day: string, part: string) => `Meldt: ingen henvendelser. ${day}, ${part}.`,
    another: 'Meld en dag til',
    nothingOpen:
      'Der er allerede talt eller meldt noget på alle de dage, du kan melde for. Én gang er nok.',
    /** Where contacts were counted although somebody said there were none. */
    butCounted: (n: number) => `Der er talt ${several(n)}. Det talte gælder.`,
  },
}
