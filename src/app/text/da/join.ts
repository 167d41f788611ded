/** The first screen: a phone or PC becomes a counter of a unit. */
export const join = {
  title: 'Vær med i tællingen',
  /** Three short lines, each one point. */
  explanation: [
    'Ét tryk tæller én henvendelse.',
    'Der gemmes intet om borgere og intet om dig. Tallene hører til jeres enhed.',
    'Det virker også uden net.',
  ],
  join: 'Tilmeld denne telefon eller pc',
  joining: 'Tilmelder …',
  /** While a typed code costs work, because somebody is guessing codes. */
  wait: 'Vent et øjeblik …',
  proving: 'Det tager lidt længere end ellers. Du skal ikke gøre noget.',
  /** On the count screen of a device that the server does not know any more. */
  again: 'Tilmeld igen',
  code: 'Kode fra din teamleder',
  codeHint: '10 tegn, for eksempel 7K3QF-9M2XB.',
  codeWrong: 'En kode har 10 bogstaver og tal. Tjek den, og skriv den igen.',
  /** Below the button, when a link does not work. */
  codeInstead: 'Skriv en kode i stedet',
  offline: 'Der er ingen forbindelse. Intet er gået tabt. Prøv igen, når du er på nettet.',
  not_saved:
    'Tilmeldingen kunne ikke gemmes her. Intet er gået tabt. Prøv igen; sker det flere gange, så genindlæs siden.',
  scan: 'Scan QR-kode',
  /** On an iPhone, before joining: the app there has a storage of its own. */
  install: 'På startskærmen? Gør det først',
  back: 'Til tællingen',
  /** After leaving a unit on a shared PC. */
  left: 'Enheden er forladt. Alt var sendt, og listen her er slettet.',
  unsent: (n: number) =>
    `${n} herfra er ikke sendt endnu. Det er gemt her og bliver sendt af sig selv.`,
}
