import type { Direction } from '../../../contract/entry.ts'
import { number } from './moment.ts'
import { status } from './status.ts'

const { full } = status

/** The screen of keys. */
export const tap = {
  week: (week: number) => `Uge ${week}`,
  /** After the week: `Uge 43 · tirsdag, dag 2 af 15`. */
  countDay: (weekday: string, nth: number, of: number) => `${weekday}, dag ${nth} af ${of}`,
  trialDay: (weekday: string, nth: number, of: number) => `${weekday}, prøvedag ${nth} af ${of}`,
  /** Across the screen in the trial period; at most 36 characters. */
  trial: 'Prøvetælling – tæller ikke med',

  taskAreas: 'Opgaveområde',
  /** On a small button beside the task areas. */
  allTaskAreas: (n: number) => `Alle ${n}`,
  fewerTaskAreas: 'Færre',
  findTaskArea: 'Find opgaveområde',
  noSuchTaskArea: 'Intet opgaveområde hedder sådan.',
  direction: 'Retning',
  directions: { incoming: 'Indgående', outgoing: 'Udgående' } satisfies Record<Direction, string>,

  /** Keys that count a task area, a channel and a direction at once. */
  quickKeys: 'Hurtigknapper',
  /** Counts the last contact once more; at most 14 characters. */
  repeat: 'Samme igen',

  channels: 'Kanaler',
  /** A key as it is read aloud, and what is said after each tap. */
  number,
  key: (channel: string, n: number) => `${channel}, ${number(n)} i dag`,
  /** On the key of a channel that cannot be counted in the direction chosen. */
  only: { incoming: 'Kun indgående', outgoing: 'Kun udgående' } satisfies Record<Direction, string>,

  /** Where the strip will come after the first tap. */
  hint: 'Ét tryk er én henvendelse. Du kan rette den bagefter.',
  failed: {
    tap: {
      title: 'Ikke gemt',
      not_saved:
        'Dit seneste tryk blev ikke talt. Alt fra før er gemt. Tryk igen; sker det flere gange, så genindlæs siden.',
      storage_full: `${full.what} ${full.safe} ${full.todo}`,
    },
    change: {
      title: 'Ændringen er ikke gemt',
      not_saved:
        'Det, du har talt, står som før. Prøv ændringen igen; sker det flere gange, så genindlæs siden.',
      storage_full:
        'Lageret er fuldt. Det, du har talt, står som før. Ryd op på telefonen eller pc’en, og prøv ændringen igen.',
    },
  },
  /** The unit's name is a button; as it is read aloud. */
  unit: (unit: string) => `${unit}, skift eller forlad enheden`,
  help: 'Hjælp til knapperne',
  /** Opens the text of help of one key, area, type or mark. */
  helpWith: (item: string) => `Hjælp til ${item}`,
  message: 'Besked til alle, der tæller',
  messageSeen: 'Luk beskeden',
  /** Read aloud when a change has been taken over between taps. */
  updated: 'Tællingen er opdateret.',
  updatedArea: (area: string) => `Tællingen er opdateret. Opgaveområdet er nu ${area}.`,
  moved: (unit: string) => `Du tæller nu for ${unit}.`,
  stored: 'Hvad gemmes?',
  tour: {
    offer: 'Ny her? Se på ét minut, hvordan du tæller. Intet tælles imens.',
    show: 'Vis mig rundt',
    no: 'Nej tak',
    again: 'Rundvisning',
  },
  settings: 'Indstillinger',
}
