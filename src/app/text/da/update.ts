/** A newer version of the app, and an app that has stopped working. */
export const update = {
  ready: 'Der er en ny version',
  safe: 'Det, du har talt, bliver stående.',
  apply: 'Hent den nu',
  broken: {
    title: 'Siden er gået i stå',
    safe: 'Det, du har talt, er gemt her og bliver sendt af sig selv.',
    reload: 'Genindlæs',
  },
  noStorage: {
    title: 'Denne browser kan ikke gemme',
    what: 'Uden lager kan der ikke tælles sikkert, så der er lukket for at tælle her. Er vinduet privat, så åbn et almindeligt. Ellers brug en anden browser, eller spørg it.',
  },
}
