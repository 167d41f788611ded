const list = new Intl.ListFormat('da', { type: 'conjunction' })

/** The coordinator's desk. */
export const desk = {
  title: 'Ugetal',
  campaigns: 'Tællinger',
  weeks: 'Hvilke uger?',
  allWeeks: 'Alle uger',
  running: 'i gang',
  coming: 'ikke begyndt',
  over: 'slut',
  pickOne: 'Vælg mindst én uge, så kan du hente.',
  files: 'Hent',
  workbook: {
    name: 'Det hele i ét regneark (Excel)',
    what: 'Ugetal, celler og summer på hver sit ark. Det første ark forklarer felterne og viser, om tallene stemmer.',
  },
  weekTotals: {
    name: 'Ugetal (CSV)',
    what: 'Henvendelser pr. uge, enhed, opgaveområde, kanal, retning og henvendelsestype.',
  },
  cells: {
    name: 'Rå celler pr. dag og tid (CSV)',
    what: 'De samme henvendelser dag for dag og halve time for halve time, til egne analyser.',
  },
  control: {
    name: 'Kontrol (CSV)',
    what: 'Rækker, antal og kontrolsum for de to filer, og om de stemmer med tavlen og registreringerne.',
  },
  bundle: {
    name: 'Alle CSV-filer i én zip, fra ét øjebliksbillede',
    what: 'Tallene i de tre filer passer sammen, også mens der tælles.',
  },
  opens: 'Filerne åbner rigtigt i dansk Excel med et dobbeltklik.',
  own: {
    title: 'Vælg selv',
    intro: 'Hent summer af de samme tal, fordelt som du vil. Ugerne vælger du ovenfor.',
    period: 'Tid',
    periods: { none: 'I alt', week: 'Pr. uge', day: 'Pr. dag', time: 'Pr. halve time' },
    by: 'Fordelt på',
    format: 'Filtype',
    formats: { extractXlsx: 'Excel', extractCsv: 'CSV', extractJson: 'JSON' },
    rows: (of: readonly string[]) =>
      of.length === 0
        ? 'Filen får én række: det hele lagt sammen.'
        : `Én række pr. ${list.format(of)}.`,
    /** As they stand after »én række pr.« */
    one: {
      week: 'uge',
      day: 'dag',
      time: 'halve time',
      department: 'forvaltning',
      unit: 'enhed',
      taskArea: 'opgaveområde',
      channel: 'kanal',
      direction: 'retning',
      contactType: 'henvendelsestype',
      counterpart: 'modpart',
      marks: 'sæt af mærker',
      entered: 'indtastning med det samme eller bagefter',
    },
    fetch: 'Hent udtrækket',
  },
  /** What figures are told apart by. */
  dimensions: {
    week: 'Uge',
    day: 'Dag',
    time: 'Halv time',
    department: 'Forvaltning',
    unit: 'Enhed',
    taskArea: 'Opgaveområde',
    channel: 'Kanal',
    direction: 'Retning (ind eller ud)',
    contactType: 'Henvendelsestype',
    counterpart: 'Modpart',
    marks: 'Fejlhenvendelser og mærker',
    entered: 'Med det samme eller bagefter',
  },
  rules: [
    'Prøvetælling og fortrudte henvendelser tæller aldrig med.',
    'I filerne står små enheder samlet. Når ugen er slut, står deres egne ugetal ved siden af.',
    'Ingen fil har tal for en medarbejder eller en telefon.',
  ],
  forCoordinators: {
    title: 'Denne side er for tovholdere',
    next: 'Her sætter tovholderne tællingen op og bestemmer, hvem der har adgang. Mangler du noget, så spørg kommunens tovholder.',
  },
  notForLeads: {
    title: 'Ugetal hentes af tovholderen',
    next: 'Du følger dine enheder på tavlen. Mangler du ugetal, så spørg kommunens tovholder.',
    toBoard: 'Gå til tavlen',
  },
  none: {
    title: 'Der er ingen tælling endnu',
    next: 'Når den første tælling er sat op, henter du ugetal her.',
  },
}
