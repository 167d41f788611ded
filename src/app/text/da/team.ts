/** Holdet: what the unit has counted together today. */
export const team = {
  title: 'Holdet',
  lead: (unit: string) => `Det har ${unit} talt i dag, alle sammen.`,
  incoming: 'Indgående',
  outgoing: 'Udgående',
  /** Below the numbers. */
  cheer: (n: number): string =>
    n === 0 ? 'Dagen er ny. Første tryk er dit.' : 'Hvert tryk hjælper. Tak.',
  small:
    'Enheden er lille, så her står ingen tal: de ville vise, hvad den enkelte har talt. Det, I tæller, er med i resultatet.',
  trial: 'I dag er en prøvedag. Det, I tæller, er ikke med i resultatet, og her står ingen tal.',
  no_count: 'Der tælles ikke i dag.',
  at: (clock: string) => `Opgjort kl. ${clock}`,
  lastKnown: (when: string) => `Uden forbindelse. Sådan så det ud ${when}.`,
  /** In the sentence above. */
  atClock: (clock: string) => `kl. ${clock}`,
  onDay: (day: string, clock: string) => `${day} kl. ${clock}`,
  never: 'Uden forbindelse. Tallet kommer, når den er tilbage.',
  ended: 'Telefonen eller pc’en er ikke tilmeldt enheden længere, så tallet kan ikke hentes.',
  fetching: 'Henter …',
  why: 'Tallet opgøres hvert femte minut. Ingen kan se, hvem der har talt hvad.',
}
