import { number } from './moment.ts'

/** What has reached the server and what has not. */
export const sending = {
  allSent: 'Alt sendt',
  /** All has arrived, and of some a person decides whether it counts. */
  undecided: (n: number) => `Sendt, ${number(n)} skal afgøres`,
  waiting: (n: number) => `${number(n)} venter`,
  /** Under the number: `ældste fra 9.30–10`. */
  oldest: (when: string) => `ældste fra ${when}`,
  /** Opens a page that the network can put its own login in the place of. */
  toPortal: 'Log på netværket',
}
