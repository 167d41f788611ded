/** Scanning a QR code with the camera, on the screen for joining. */
export const scan = {
  title: 'Scan QR-koden',
  aim: 'Hold kameraet hen over QR-koden på plakaten.',
  starting: 'Åbner kameraet …',
  found: 'Koden er læst.',
  stop: 'Luk kameraet',
  again: 'Prøv igen',
  trouble: {
    refused:
      'Kameraet må ikke bruges her. Tillad det i browserens indstillinger, eller skriv koden i feltet.',
    none: 'Der er intet kamera her. Skriv koden i feltet.',
    busy: 'Kameraet er i brug i et andet program. Luk det, og prøv igen, eller skriv koden i feltet.',
    failed: 'Kameraet kunne ikke åbnes. Skriv koden i feltet.',
  },
  wrong: {
    /** A code of another address. */
    elsewhere: (host: string) =>
      `Koden hører til en anden adresse, ${host}, og bruges ikke her. Bed din teamleder om den rigtige.`,
    no_invite: 'Det er ikke en QR-kode til en tælling. Brug den på plakaten fra din teamleder.',
  },
}
