/** Counting with the keyboard: the sheet on which it stands which key does what. */
export const shortcuts = {
  title: 'Tastaturgenveje',
  use: 'Tæl med tastaturet',
  /** Below the switch. */
  hint: 'Et tal gælder både på taltastaturet og i rækken over bogstaverne. Tryk på en linje for at give den en anden tast. Det gælder kun på denne pc.',
  undo: 'Fortryd',
  again: 'Samme igen',
  direction: 'Skift retning',
  sheet: 'Vis tastaturgenveje',
  none: 'ingen tast',
  ask: (act: string) => `Tryk på den tast, der skal gælde for ${act}. Esc afbryder.`,
  /** In place of the key while one is waited for. */
  pressOne: 'Tryk på en tast',
  given: (key: string, act: string) => `${key} gælder nu for ${act}.`,
  swapped: (key: string, act: string, other: string, left: string) =>
    `${key} hørte til ${other} og gælder nu for ${act}. ${other} har nu ${left}.`,
  /** Keys came as fast as somebody writes. */
  typing: {
    title: 'Skrev du i et andet vindue?',
    words:
      'Tasterne kom så hurtigt, at de ikke blev talt. Se efter, om den første talte, og fortryd den, hvis du ikke mente den.',
  },
  unusable: 'Den tast kan ikke bruges. Vælg et tal, et bogstav eller et tegn.',
  toUsual: 'Tilbage til standard (7 8 9 som taltastaturet)',
  toOrder: '1 2 3 i rækkefølge',
  asUsual: 'Tasterne er som fra begyndelsen.',
  inOrder: 'Tasterne 1 til 9 følger nu rækkefølgen på skærmen.',
}
