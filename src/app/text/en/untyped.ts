import type { LaterText } from '../laterDa.ts'

export const untyped: LaterText['untyped'] = {
  title: 'Without type today',
  nth: (nth, of) => `${nth} of ${of}`,
  contact: (channel, area) => `${channel}, ${area}`,
  next: 'Next',
  skip: 'Skip',
  done: 'That was all of them.',
  back: 'Back to counting',
}
