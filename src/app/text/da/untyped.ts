/** The sheet in which contacts without a type are gone through. */
export const untyped = {
  title: 'Uden type i dag',
  nth: (nth: number, of: number) => `${nth} af ${of}`,
  contact: (channel: string, area: string) => `${channel}, ${area}`,
  next: 'Næste',
  skip: 'Spring over',
  done: 'Det var dem alle.',
  back: 'Tilbage til tællingen',
}
