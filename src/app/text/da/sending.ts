/** What has reached the server and what has not. */
export const sending = {
  allSent: 'Alt sendt',
  waiting: (n: number) => `${n} venter`,
  /** Under the number: `ældste fra 9.30–10`. */
  oldest: (when: string) => `ældste fra ${when}`,
  /** Read aloud once when sending begins to fail. */
  delayed: 'Kan ikke sende lige nu. Dine tal er gemt her og bliver sendt af sig selv.',
  /** When something has waited for more than an hour, and for more than a day. */
  forAnHour: 'Noget har ventet i over en time. Det er gemt her og bliver sendt af sig selv.',
  forADay:
    'Noget har ventet i over et døgn. Det er gemt her. Åbn siden et sted med net; hjælper det ikke, så sig det til din teamleder.',
  /** When sending has stopped and the reason has no words of its own. */
  blocked:
    'Kan ikke sende. Det, du har talt, er gemt her. Lad siden være åben, og sig det til din teamleder.',
}
