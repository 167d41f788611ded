import { number } from './moment.ts'

/** The page of settings: what is chosen on this phone or PC, and what is to be known of it. */
export const settings = {
  title: 'Indstillinger',
  lead: 'De gælder kun her på denne telefon eller pc.',
  back: 'Til tællingen',

  statusTitle: 'Sådan står det',
  undecided: (n: number) =>
    `${n === 1 ? 'Én af dem' : `${number(n)} af dem`} tæller først med, når en leder har sagt ja. Se hvilke i Min dag.`,

  languageTitle: 'Sprog',

  screenTitle: 'Skærmen',
  awake: 'Hold skærmen tændt, mens jeg tæller',
  awakeHint:
    'Til en telefon eller tablet, der står fremme på et skrivebord. Det bruger mere strøm.',
  awakeUnknown:
    'Denne browser kan ikke holde skærmen tændt. Gør det i telefonens egne indstillinger.',

  storedTitle: 'Det, der er gemt',
}
