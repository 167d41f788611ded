import { campaignDays } from './campaignDays.ts'
import { editor } from './editor.ts'

/** Where coordinators set campaigns up. */
export const campaigns = {
  ...editor,
  ...campaignDays,

  title: 'Tællinger',

  noDays: 'Ingen dage valgt endnu',

  units: (n: number) => (n === 1 ? '1 enhed' : `${n} enheder`),

  create: {
    title: 'Ny tælling',
    firstOne:
      'Her er ingen tælling endnu. Begynd med skabelonen: kanaler, typer og en pakke opgaveområder er der allerede, og alt kan ændres.',
    copyFirst:
      'Hurtigst er en kopi af den forrige: enheder, opgaver, kanaler, typer og hjælpetekster følger med.',
    copy: 'Kopiér en tidligere',
    template: 'Begynd fra skabelonen',
    nothingToCopy: 'Ingen tælling har dage endnu, så der er intet at kopiere.',
    from: 'Kopiér fra',
    year: 'År',
    yearHint: 'Dagene flyttes til de samme uger og ugedage.',
    name: 'Navn',
    nameHint: 'Som medarbejderne skal kende den, f.eks. Efterår 2027.',
    firstDay: 'Første uge begynder',
    firstDayHint: 'Vælg en dag i ugen. Tællingen begynder om mandagen.',
    weeks: 'Antal uger',
    when: (weeks: string, span: string) => `Tælles i uge ${weeks}: ${span}.`,
    leftOut: (days: string) => `Udelades, fordi det er helligdag: ${days}.`,
    takenIn: (days: string) => `Tages med, fordi det ikke er helligdag det år: ${days}.`,
    make: 'Opret kladde',
    making: 'Opretter …',
    stop: 'Fortryd',
  },

  remove: {
    button: 'Slet kladden',
    ask: (name: string) => `Slet ${name}?`,
    what: 'Ingen har talt i den. Kladden og dens ændringer forsvinder og kan ikke hentes igen.',
    yes: 'Ja, slet',
    no: 'Behold den',
  },

  overview: {
    name: 'Navn',
    message: 'Besked til alle, der tæller',
    messageHint:
      'Står på tælleskærmen til og med den valgte dag. Lad felterne stå tomme, når der ingen besked er.',
    messageDa: 'Besked på dansk',
    messageEn: 'Besked på engelsk (kan udelades)',
    messageUntil: 'Vises til og med',
  },

  ready: {
    title: 'Er alt klart?',
    all: 'Alt er klart.',
    enough: 'Tællingen kan åbnes.',
    fine: 'Der mangler ikke noget.',
    must: 'Mangler, før den kan åbnes',
    should: 'Anbefales',
    lack: {
      no_units: 'Der er ingen enheder',
      no_count_days: 'Der er ingen tælledage',
      days_past: 'Alle tælledage ligger i fortiden',
      no_tapped_channel: 'Ingen kanal tælles med tryk',
      no_task_area: 'Der er ingen opgaveområder',
      units_without_task_area: 'Enheder uden et opgaveområde i brug:',
      some_days_past: 'Nogle tælledage ligger i fortiden:',
      no_trial_day: 'Der er ingen prøvedag forude',
      holidays_counted: 'Helligdage er valgt som tælledage:',
      no_days_for_late: 'Der er ingen dage til efternølere',
      no_contact_types: 'Der er ingen henvendelsestyper',
      units_without_lead: 'Ingen teamleder til',
      units_without_invite: 'Ingen invitation til',
      few_coordinators: 'Vær mindst to tovholdere, helst tre, så ingen står alene',
    },
    units: (names: readonly string[]) =>
      names.length > 6
        ? `${names.slice(0, 6).join(', ')} og ${names.length - 6} mere`
        : names.join(', '),
  },

  status: {
    title: 'Åbn, sæt på pause, aflys',
    now: {
      draft: 'Kladden kan kun ses af tovholdere.',
      planned: 'Tællingen følger sine dage: den begynder, lukker og slutter af sig selv.',
      paused: 'Sat på pause: ingen kan tælle, og det, der er talt, er gemt.',
      cancelled: 'Aflyst: ingen kan tælle, og det, der er talt, er gemt.',
      closed: 'Lukket.',
      locked: 'Godkendt og låst. Den kan ikke ændres.',
      purged: 'Slettet.',
    },
    open: {
      button: 'Åbn tællingen',
      ask: 'Åbn tællingen?',
      what: 'Medarbejderne ser den, næste gang de åbner Tælleværk, og tæller på dens dage. Alt kan stadig rettes.',
    },
    resume: {
      button: 'Genoptag tællingen',
      ask: 'Genoptag tællingen?',
      what: 'Der kan tælles igen på dens dage.',
    },
    pause: {
      button: 'Sæt på pause',
      ask: 'Sæt tællingen på pause?',
      what: 'Ingen kan tælle, før den genoptages. Det, der er talt, bliver.',
    },
    cancel: {
      button: 'Aflys tællingen',
      ask: 'Aflys tællingen?',
      what: 'Ingen kan tælle mere. Det, der er talt, bliver, og den kan genoptages.',
    },
  },

  trial: {
    title: 'Har enhederne prøvet?',
    done: (done: number, of: number) => `${done} af ${of} enheder har talt på en prøvedag.`,
    yes: 'har prøvet',
    no: 'har ikke prøvet endnu',
    onlyThat: 'Her står kun, om der er talt, aldrig hvor meget.',
  },

  log: {
    none: 'Intet er ændret endnu.',
    fromFile: 'Fra en fil',
  },

  preview: {
    title: 'Se som medarbejder',
    what: 'Sådan ser medarbejderne det. Prøv løs: intet tælles, og intet sendes.',
    unit: 'Enhed',
    back: 'Tilbage til tællingen',
    noUnits: 'Der er ingen enheder endnu.',
  },
}
