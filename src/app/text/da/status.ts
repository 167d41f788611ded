import type { StatusFacts, Words } from '../../status/said.ts'
import type { SaidAtOnce } from '../../status/statuses.ts'
import { storage } from './storage.ts'

const after = 'Det, du har talt, er gemt.'

/** What the count screen says of itself: what is the case, what is safe, what to do. */
export const status = {
  before: ({ next }: StatusFacts) => ({
    what: `Næste tælledag: ${next}.`,
    safe: 'Du er tilmeldt og klar.',
    todo: 'Knapperne åbner af sig selv den dag.',
  }),
  before_trial: ({ next }: StatusFacts) => ({
    what: `Næste prøvedag: ${next}.`,
    safe: 'Du er tilmeldt og klar.',
    todo: 'Knapperne åbner af sig selv den dag.',
  }),
  between: ({ next }: StatusFacts) => ({
    what: `Næste tælledag: ${next}.`,
    safe: `Der tælles ikke i dag. ${after}`,
    todo: 'Knapperne åbner af sig selv den dag.',
  }),
  between_trial: ({ next }: StatusFacts) => ({
    what: `Næste prøvedag: ${next}.`,
    safe: `Der tælles ikke i dag. ${after}`,
    todo: 'Knapperne åbner af sig selv den dag.',
  }),
  closing: ({ last, closing }: StatusFacts) => ({
    what: `Tællingen sluttede ${last}.`,
    safe: after,
    todo: `Mangler der noget, så tilføj det i Min dag senest ${closing}.`,
  }),
  closed: ({ last }: StatusFacts) => ({
    what: `Tællingen sluttede ${last}.`,
    safe: after,
    todo: 'Du skal ikke tælle mere. Tak for hjælpen.',
  }),
  paused: {
    what: 'Tællingen er sat på pause.',
    safe: after,
    todo: 'Knapperne åbner igen, når den fortsætter.',
  },
  cancelled: {
    what: 'Tællingen er aflyst.',
    safe: after,
    todo: 'Du skal ikke tælle mere.',
  },
  no_campaign: ({ unit }: StatusFacts) => ({
    what: `${unit} er ikke med i nogen tælling lige nu.`,
    safe: after,
    todo: 'Når enheden kommer med i en, viser knapperne sig af sig selv.',
  }),
  unit_ended: ({ unit }: StatusFacts) => ({
    what: `${unit} er delt op eller nedlagt.`,
    safe: 'Det, du har talt, er gemt og tæller med.',
    todo: 'Bed din teamleder om et nyt link.',
  }),
  revoked: {
    what: 'Her kan der ikke tælles mere.',
    safe: 'Det, du har talt, er gemt og bliver sendt.',
    todo: 'Bed din teamleder om et nyt link.',
  },
  /** The cookie is gone: the device has to join anew, with the button below. */
  unknown_device: {
    what: 'Denne telefon eller pc er ikke tilmeldt længere.',
    safe: 'Det, du har talt, er gemt her.',
    todo: 'Tilmeld den igen, så bliver det sendt.',
  },

  /** Also read aloud once, when sending begins to fail. */
  offline: {
    what: 'Kan ikke sende lige nu.',
    safe: 'Dine tal er gemt her og bliver sendt af sig selv.',
    todo: 'Tæl bare videre.',
  },
  server_trouble: {
    what: 'Serveren svarer ikke, som den skal.',
    safe: 'Dine tal er gemt her og bliver sendt af sig selv.',
    todo: 'Tæl bare videre.',
  },
  /** A guest network's login page answers in the server's place. */
  portal: {
    what: 'Netværket vil have, at du logger på.',
    safe: 'Dine tal er gemt her, og du kan tælle videre.',
    todo: 'Log på netværket, så bliver de sendt af sig selv.',
  },
  waited_an_hour: {
    what: 'Noget har ventet i over en time.',
    safe: 'Det er gemt her og bliver sendt af sig selv.',
    todo: 'Du kan tælle videre.',
  },
  waited_a_day: {
    what: 'Noget har ventet i over et døgn.',
    safe: 'Det er gemt her.',
    todo: 'Åbn siden et sted med net; hjælper det ikke, så sig det til din teamleder.',
  },
  /** The server is not the one that this counter joined. */
  blocked: {
    what: 'Kan ikke sende.',
    safe: 'Det, du har talt, er gemt her.',
    todo: 'Lad siden være åben, og sig det til din teamleder.',
  },

  full: {
    what: 'Lageret er fuldt, så dit seneste tryk blev ikke talt.',
    safe: 'Alt fra før er gemt.',
    todo: 'Ryd op på telefonen eller pc’en, og tryk igen.',
  },
  emptied: {
    what: `${storage.lost.title}.`,
    safe: 'Det, der var sendt, er talt med.',
    todo: storage.lost.join,
  },
} satisfies Record<SaidAtOnce, Words>
