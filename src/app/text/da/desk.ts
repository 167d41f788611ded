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
    name: 'Alle tre i én zip, fra ét øjebliksbillede',
    what: 'Tallene i de tre filer passer sammen, også mens der tælles.',
  },
  opens: 'Filerne åbner rigtigt i dansk Excel med et dobbeltklik.',
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
