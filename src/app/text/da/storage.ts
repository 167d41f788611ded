/** What lies on this device: whether it stays, what became of it, and how to carry it away. */
export const storage = {
  lost: {
    title: 'Lageret her er blevet tømt',
    /** `unsent` is left out where nobody knows. */
    what: (unit: string, unsent: number | undefined) =>
      `Browseren har slettet det, der var gemt her for ${unit}. Det, der var sendt, er talt med. ${
        unsent === undefined
          ? 'Noget, der ikke var sendt, kan være tabt.'
          : unsent === 0
            ? 'Sidst vi så efter, var alt sendt.'
            : `Sidst vi så efter, var ${unsent} ikke sendt: ${unsent === 1 ? 'den' : 'de'} er tabt her.`
      }`,
    /** On the screen for joining. */
    join: 'Tilmeld igen for at tælle videre. Har du ingen kode, så bed din teamleder om en.',
    /** On the count screen, after joining again. */
    after:
      'Knapperne begynder forfra. Mangler der noget, så tæl det igen, eller sig det til din teamleder.',
    seen: 'Forstået',
  },
  /** Below what has waited for more than a day. */
  mayGo: 'Browseren har ikke lovet at beholde det. Gem en redningsfil for en sikkerheds skyld.',
  rescue: {
    save: 'Gem redningsfil',
    saving: 'Gemmer …',
    saved:
      'Filen er hentet. Giv den til din teamleder, som kan læse den ind. Det, der venter, bliver også stående her og tæller kun én gang.',
    nothing: 'Alt er sendt. Der er intet at redde.',
    failed: 'Filen kunne ikke laves. Intet er ændret. Genindlæs siden, og prøv igen.',
  },
}
