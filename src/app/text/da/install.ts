/** Putting the app on the home screen: the offer, and help in pictures for an iPhone or iPad. */
export const install = {
  title: 'På startskærmen',
  why: 'Så åbner Tælleværk som en app, også uden net, og browseren lover som regel at beholde det, der er gemt.',
  offer: 'Læg Tælleværk på startskærmen',
  now: 'Læg på startskærmen',
  how: 'Vis hvordan',
  notNow: 'Ikke nu',
  done: 'Tælleværk ligger på startskærmen her.',
  other:
    'Åbn browserens menu, og vælg »Installer app« eller »Føj til startskærm«. På en pc står det i adresselinjen eller i menuen under »Apps«.',
  apple: 'iPhone og iPad: sådan gør du',
  steps: [
    'Åbn siden i Safari, og tryk på Del: firkanten med en pil op. På nogle telefoner ligger den bag de tre prikker.',
    'Vælg »Føj til hjemmeskærm«. Rul ned, hvis du ikke kan se den.',
    'Tryk på »Tilføj«. Så ligger Tælleværk mellem dine andre apps.',
    'Åbn Tælleværk derfra, og skriv koden på 10 tegn fra din teamleder.',
  ],
  /** The labels in the pictures, as the phone shows them. */
  picture: {
    share: 'Del',
    add: 'Føj til hjemmeskærm',
    confirm: 'Tilføj',
    code: '7K3QF-9M2XB',
  },
  apart:
    'Appen på hjemmeskærmen har sit eget lager. Tilmeldingen i Safari følger ikke med, og derfor skal koden skrives i appen. Det, du har talt i Safari, bliver liggende der: hold siden åben, til der står »Alt sendt«, og brug så kun appen.',
}
