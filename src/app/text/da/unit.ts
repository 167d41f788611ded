/** The list behind the unit's name: which unit is counted for, and how to leave it. */
export const unit = {
  title: 'Din enhed',
  now: (unit: string) => `Du tæller for ${unit}.`,
  switchTo: 'Skift til',
  only: 'Her er kun tilmeldt én enhed. Tæller du også for en anden, så tilmeld den nedenfor.',
  switching: 'Skifter …',
  /** After the words of the reason. */
  still: (unit: string) => `Du tæller stadig for ${unit}.`,
  offline: 'Der er ingen forbindelse, så skiftet kunne ikke bekræftes.',
  not_allowed: 'Denne telefon eller pc kan ikke skifte dertil længere. Tilmeld enheden igen.',
  join: 'Tilmeld en enhed mere',
  joinHint: 'Med link, kode eller QR-kode.',

  leave: 'Forlad enheden',
  leaveHint: 'Til en pc eller telefon, som andre også bruger.',
  /** Every unit this counter is joined to: leaving is leaving them all. */
  leaveTitle: (units: string[]) => `Forlad ${new Intl.ListFormat('da-DK').format(units)}?`,
  leaveAll: (n: number) =>
    `Alle ${n} enheder forlades på én gang. Vil du kun tælle for en anden af dem, så skift i stedet.`,
  leaveSteps: [
    'Først sendes det, der venter.',
    'Når alt er modtaget, er i dag sidste dag for tælling herfra, og listen over det, der er talt her, slettes.',
    'Det, du har talt, tæller med. Du kan altid tilmelde dig igen.',
  ],
  leaveNow: 'Send, og forlad',
  leaving: 'Sender og forlader …',
  stay: 'Bliv',
  waiting: (n: number) =>
    `${n} venter stadig på at blive sendt. Intet er slettet, og du tæller videre som før. Prøv igen, når du er på nettet, eller gem en redningsfil.`,
  leaveOffline:
    'Der er ingen forbindelse. Intet er slettet, og du tæller videre som før. Prøv igen, når du er på nettet.',
}
