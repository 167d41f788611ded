/** Where a lead or coordinator loads a device's rescue file. */
export const loading = {
  title: 'Læs en redningsfil ind',
  what: 'Kan en telefon eller pc ikke sende det, den har talt, kan medarbejderen gemme det i en fil. Læs den ind her. Filen tæller kun én gang, også hvis telefonen eller pc’en sender senere.',
  choose: 'Vælg fil',
  busy: 'Læser …',
  wrongFile: 'Det er ikke en redningsfil. Intet er ændret. Vælg den fil, medarbejderen har gemt.',
  notOurs:
    'Filen hører ikke til her: den er fra en anden kommune eller et andet Tælleværk. Intet er ændret.',
  changed:
    'Filen er ændret, siden den blev gemt. Derfor er intet talt med; det er lagt til side som bevis. Bed om den oprindelige fil.',
  done: 'Filen er læst ind.',
  empty: 'Filen rummer intet, som du kan læse ind.',
  left: (n: number) => `${n} hører til enheder, som du ikke har adgang til, og er ikke læst ind.`,
  unit: 'Enhed',
  day: 'Dag',
  received: 'Læst ind',
  known: 'Var her i forvejen',
  held: 'Lagt til side',
  unknown: 'Ukendt',
}
