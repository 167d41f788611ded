/** Why the keys are closed, in one sentence, with the next date where there is one. */
export const stopped = {
  /** The cookie is gone: the device has to join anew, with the button below. */
  unknownDevice:
    'Denne telefon eller pc er ikke tilmeldt længere. Det, du har talt, er gemt her og bliver sendt, når du tilmelder den igen.',
  noCampaign: (unit: string) => `${unit} er ikke med i nogen tælling lige nu.`,
  unitEnded: (unit: string) =>
    `${unit} er delt op eller nedlagt. Det, du har talt, er gemt og tæller med. Bed din teamleder om et nyt link.`,
  before: (day: string) => `Tællingen begynder ${day}.`,
  beforeTrial: (day: string) => `Prøvetællingen begynder ${day}.`,
  between: (day: string) => `Der tælles ikke i dag. Næste tælledag er ${day}.`,
  betweenTrial: (day: string) => `Der tælles ikke i dag. Næste prøvedag er ${day}.`,
  closing: (last: string, closing: string) =>
    `Tællingen sluttede ${last}. Mangler du at få noget talt med, så sig det til din teamleder senest ${closing}.`,
  closed: (last: string) => `Tællingen sluttede ${last}. Tak for hjælpen.`,
  paused: 'Tællingen er sat på pause. Knapperne åbner igen, når den fortsætter.',
  cancelled: 'Tællingen er aflyst. Du skal ikke tælle mere.',
}
