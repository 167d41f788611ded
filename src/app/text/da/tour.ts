/** The tour of the count screen, a card beside each part of it. */
export const tour = {
  nth: (nth: number, of: number) => `${nth} af ${of} · intet tælles imens`,
  next: 'Næste',
  back: 'Tilbage',
  leave: 'Slut',
  steps: {
    keys: {
      title: 'Ét tryk er én henvendelse',
      words:
        'Tryk på den kanal, borgeren brugte. Trykket er gemt med det samme, også uden netværk.',
    },
    quick: {
      title: 'Hurtigknapper siger det hele',
      words:
        'De tæller opgaveområde, kanal og retning med ét tryk. Samme igen tæller det seneste én gang til.',
    },
    areas: {
      title: 'Hvad handler det om?',
      words: 'Vælg opgaveområdet, før du trykker. Det bliver stående, til du vælger et andet.',
    },
    strip: {
      title: 'Sig mere bagefter, hvis du vil',
      words:
        'Her kommer det seneste tryk: type, fejlhenvendelse og flere ens. Fortryd gælder det seneste tryk; de tidligere står i Min dag.',
    },
    help: {
      title: 'I tvivl? Hold fingeren nede',
      words:
        'Hold en knap nede, og læs, hvad der hører til den. Et langt tryk tæller ikke. Spørgsmålstegnet har alle hjælpetekster.',
    },
    sending: {
      title: 'Her ser du, om alt er sendt',
      words: 'Det, der venter, ligger gemt her og sendes af sig selv. Du skal ikke gøre noget.',
    },
  },
}
