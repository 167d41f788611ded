import type { StaffText } from '../staffDa.ts'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeZone: 'Europe/Copenhagen',
})

export const screens: StaffText['screens'] = {
  nav: 'Wall screens',
  title: 'Wall screens',
  intro:
    'A television on the wall can show today’s figures while people count: in all, channel by channel, and which units have counted. It shows what you can see yourself, and nothing else. Figures of small units are not shown.',
  steps: (address) => [
    `Open ${address} on the screen. It shows a code.`,
    'Type the code here, and choose what the screen is to show.',
    'The screen then shows the figures until the count is over, or you disconnect it.',
  ],
  none: 'There is no campaign to show. Once the coordinator has set one up, you can connect screens to it.',
  pair: 'Connect a screen',
  campaign: 'Campaign',
  code: 'The code on the screen',
  codeHelp: 'Eight characters. Hyphens and capitals make no difference.',
  name: 'Where does it hang?',
  nameHelp: 'Such as “The hall by the counter”. Write no names of people.',
  shows: 'What is it to show?',
  all: 'All units that I can see',
  whole: (department) => `All of ${department}`,
  do: 'Connect',
  wrongCode: 'A code has eight characters. Look at the screen and type it again.',
  wrongName: 'This name cannot be used. Write one on one line, without CPR numbers.',
  full: (most) => `A count has room for ${most} screens. Disconnect one first.`,
  waiting: (name) =>
    `Waiting for the screen ${name}. It will show the figures in a moment. If nothing happens, type the code that it shows now.`,
  done: (name) => `The screen ${name} shows the figures now.`,
  list: 'Screens',
  listNone: 'No screens are connected yet.',
  states: {
    waiting: 'Waiting for the screen',
    shown: 'Shows figures',
    over: 'The count is over',
    taken: 'Shows nothing: whoever connected it cannot see the units any more',
  },
  made: (at, who) => `Connected ${moment.format(Date.parse(at))} by ${who}.`,
  seen: (day) => `Last in use ${date.format(Date.parse(day))}.`,
  end: 'Disconnect',
  endFor: (name) => `Disconnect ${name}`,
  endTitle: (name) => `Disconnect the screen ${name}?`,
  endMeans: 'It stops showing figures at once. It can be connected again with a new code.',
}
