import type { CampaignStatus } from '../../../contract/campaign.ts'
import type { ThingKind } from '../../../contract/desk.ts'
import { units } from './units.ts'

const kinds = {
  department: 'forvaltning',
  unit: 'enhed',
  taskArea: 'opgaveområde',
  channel: 'kanal',
  contactType: 'henvendelsestype',
  parameter: 'måleparameter',
} satisfies Record<ThingKind, string>

const kindsInPlural = {
  department: 'forvaltningerne',
  unit: 'enhederne',
  taskArea: 'opgaveområderne',
  channel: 'kanalerne',
  contactType: 'henvendelsestyperne',
  parameter: 'måleparametrene',
} satisfies Record<ThingKind, string>

const fields: Record<string, string> = {
  name: 'navn',
  nameEn: 'engelsk navn',
  status: 'status',
  closing: 'sidste dag for efternølere',
  lateWhileClosing: 'efternølere',
  counterparts: 'modparter',
  typeExpected: 'henvendelsestype ventes',
  message: 'besked til alle, der tæller',
  messageEn: 'besked på engelsk',
  messageUntil: 'besked vises til og med',
  people: 'antal, der tæller',
  taskAreas: 'opgaveområder',
  favourites: 'favoritter',
  quickKeys: 'hurtigknapper',
  expected: 'forventede dage',
  firstDay: 'første dag',
  lastDay: 'sidste dag',
  successors: 'afløses af',
  department: 'forvaltning',
  obligation: 'pligt',
  kle: 'KLE-nummer',
  help: 'hjælpetekst',
  icon: 'ikon',
  colour: 'farve',
  directions: 'retninger',
  source: 'hvor tallet kommer fra',
  interaction: 'slags henvendelse',
}

const statuses = {
  draft: 'kladde',
  planned: 'åben efter sine dage',
  paused: 'på pause',
  cancelled: 'aflyst',
  closed: 'lukket',
  locked: 'låst',
  purged: 'slettet',
} satisfies Record<CampaignStatus, string>

/** What stands around whatever is edited: saving, conflicts, changes and faults in words. */
export const editor = {
  kinds,

  fields,

  statuses,

  sections: {
    nav: 'Dele af tællingen',
    overview: 'Overblik',
    days: 'Dage',
    units: 'Enheder',
    taskAreas: 'Opgaver',
    channels: 'Kanaler',
    types: 'Typer',
    changes: 'Ændringer',
    preview: 'Se som medarbejder',
  },

  bar: {
    unsaved: 'Ikke gemt endnu',
    safe: 'Det, du skriver, huskes i denne browser, til du gemmer.',
    notKept:
      'Browseren kan ikke huske det, du skriver. Gem, før du lukker siden, eller det går tabt.',
    save: 'Gem',
    saving: 'Gemmer …',
    saved: 'Gemt',
    undo: 'Kassér ændringer',
    undoAsk: 'Vil du kassere det, du ikke har gemt?',
    undoYes: 'Ja, kassér',
    takenIn:
      'En anden tovholder har gemt imens. Deres ændringer er taget med her, og dine er urørt. Gem, når du er klar.',
    faults: (n: number) => (n === 1 ? 'Ét sted skal rettes:' : `${n} steder skal rettes:`),
    /** Said in the bar itself, in few words: the rest stands where one is led to. */
    why: {
      faults: (n: number) =>
        n === 1 ? 'Ikke gemt: ét sted skal rettes' : `Ikke gemt: ${n} steder skal rettes`,
      offline: 'Ikke gemt: ingen forbindelse til serveren',
      takenIn: 'Ikke gemt endnu: en anden har gemt imens',
      refused: 'Ikke gemt: serveren tog ikke imod det',
    },
  },

  confirm: {
    title: 'Gem disse ændringer?',
    reach:
      'Telefoner og computere får dem, næste gang de er på nettet. Ingen knap flytter sig under en finger.',
    yes: 'Gem ændringerne',
    no: 'Ret videre',
  },

  conflict: {
    title: 'I har rettet det samme',
    what: 'En anden tovholder har gemt, mens du skrev. Intet er overskrevet. Vælg for hver del, hvad der skal gælde.',
    mine: 'Min',
    theirs: 'Deres',
    settle: 'Fortsæt med det valgte',
    after: 'Bagefter kan du se det hele, før du gemmer.',
    myChanges: 'Du har ændret:',
    theirChanges: 'De har ændret:',
    parts: {
      name: 'Navnet',
      status: 'Status',
      days: 'Dagene',
      lateWhileClosing: 'Efternølere',
      message: 'Beskeden',
      counterparts: 'Modparterne',
      typeExpected: 'Om henvendelsestypen ventes',
      departments: 'Forvaltninger og enheder',
      taskAreas: 'Opgaveområder',
      channels: 'Kanaler',
      contactTypes: 'Henvendelsestyper',
      parameters: 'Måleparametre',
    },
  },

  change: {
    created: 'Oprettet som kladde',
    copied: (from: string) => `Oprettet som kopi af ${from}`,
    set: (field: string, before: string | undefined, after: string | undefined) =>
      after === undefined
        ? before === undefined
          ? `${field} er ændret`
          : `${field} er fjernet (var ${before})`
        : before === undefined
          ? `${field}: ${after}`
          : `${field}: ${before} → ${after}`,
    days: { trial: 'Prøvedage', count: 'Tælledage' },
    daysAdded: (days: string) => `tilføjet ${days}`,
    daysRemoved: (days: string) => `fjernet ${days}`,
    added: (kind: string, name: string) => `Ny ${kind}: ${name}`,
    removed: (kind: string, name: string) => `Fjernet ${kind}: ${name}`,
    retired: (kind: string, name: string) => `Taget ud af brug, ${kind}: ${name}`,
    restored: (kind: string, name: string) => `Taget i brug igen, ${kind}: ${name}`,
    changed: (kind: string, name: string, what: string) => `Ændret ${kind} ${name}: ${what}`,
    reordered: (of: ThingKind) => `Ny rækkefølge på ${kindsInPlural[of]}`,
  },

  fault: {
    ...units.fault,
    empty: 'Skriv noget her.',
    tooLong: 'Det er for langt.',
    oneLine: 'Skriv det på én linje uden særlige tegn.',
    cpr: 'Det ligner et CPR-nummer. Her må intet stå om en person, for teksten sendes til alle enheder.',
    taken: 'Det id er brugt. Et id bruges kun én gang.',
    counted: 'Her kan være talt allerede. Tag det ud af brug i stedet for at fjerne det.',
    countedDays:
      'Noget af det, der er talt, ville miste sin plads. Behold dage, retninger og modparter, der er talt på.',
    atLeastOne: 'Der skal være mindst én.',
    closing: 'Sidste dag for efternølere må ikke ligge før den sidste tælledag.',
    bothDays: 'En dag er enten prøvedag eller tælledag.',
    number: 'Skriv et helt tal, der kan passe.',
    kle: 'Et KLE-nummer skrives som 23.05.00.',
    day: 'Vælg en dag.',
    sameName: 'Et andet hedder det samme. Giv dem hver sit navn.',
    tapped: 'Mindst én kanal i brug skal tælles med tryk.',
    other: 'Det kan ikke stå sådan.',
  },
}
