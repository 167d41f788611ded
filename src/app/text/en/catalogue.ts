import type { ItemKind } from '../../../domain/catalogue/items.ts'
import type { StaffText } from '../staffDa.ts'
import { lists } from './lists.ts'

const one: Record<ItemKind, string> = {
  taskAreas: 'task area',
  channels: 'channel',
  contactTypes: 'contact type',
  parameters: 'parameter',
}

export const catalogue: StaffText['catalogue'] = {
  lists,

  titles: {
    taskAreas: 'Task areas',
    channels: 'Channels',
    contactTypes: 'Contact types',
    parameters: 'Parameters',
  },

  how: {
    taskAreas:
      'What contacts are about. Employees see them in this order. What has been counted is taken out of use and not removed.',
    channels: 'The way a contact comes. Each channel that is tapped is a key on the count screen.',
    contactTypes:
      'What a contact is for. Each type belongs to one of three kinds, so that municipalities can be compared.',
    parameters: 'Small marks that can be put on a contact, for instance that it is a repetition.',
  },

  empty: 'There is nothing here yet.',

  add: {
    name: (kind) => `New ${one[kind]}`,
    button: (kind) => `Add ${one[kind]}`,
    added: (name) => `${name} is added. Look over the rest below.`,
  },

  row: {
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    moved: (name, at, of) => `${name} is now no. ${at} of ${of}.`,
    unnamed: 'Without a name',
    retired: 'Out of use',
    wrong: 'To be mended',
    retire: 'Take out of use',
    bringBack: 'Bring back into use',
    remove: 'Remove',
    didRetire: (name) => `${name} is taken out of use.`,
    didBringBack: (name) => `${name} is in use again.`,
    didRemove: (name) => `${name} is removed.`,
    counted: 'It may have been counted, so it can be taken out of use but not removed.',
    lastTapped:
      'It is the only channel in use that is tapped. Add another first, or nobody could count.',
  },

  names: {
    da: 'Name in Danish',
    en: 'Name in English (optional)',
    helpDa: 'Help text in Danish (optional)',
    helpEn: 'Help text in English (optional)',
    helpHint: 'Briefly: what belongs here, and what does not? Shown on the count screen.',
    helpNeedsDanish: 'Write the help text in Danish too.',
  },

  obligation: { legend: 'Obligation', obligatory: 'Obligatory', local: 'Local' },

  kle: 'KLE number (optional)',
  kleHint: 'Written as 23.05.00. Look it up in KLE; leave it empty where you do not know it.',
  kleShort: (kle) => `KLE ${kle}`,

  units: {
    legend: 'Units that count it',
    count: (n, of) => `${n} of ${of} units`,
    find: 'Find a unit',
    all: (department) => `All in ${department}`,
    only: 'The unit’s only task area',
    kept: 'Units that would have nothing else to count keep it.',
    none: 'There are no units yet.',
    noMatch: 'No unit is called that.',
  },

  channel: {
    icon: 'Icon',
    colour: 'Colour',
    directions: 'Directions',
    incoming: 'In: the citizen contacts us',
    outgoing: 'Out: we contact the citizen',
    oneDirection: 'At least one direction has to stay.',
    source: 'Where the number comes from',
    tapped: 'Counted by tapping',
    loaded: 'Loaded from a system',
  },

  icons: {
    phone: 'Telephone',
    users: 'People',
    mail: 'Letter',
    mailbox: 'Mailbox',
    'mail-check': 'Letter with a tick',
    'message-circle': 'Round speech bubble',
    'message-square': 'Square speech bubble',
    video: 'Video',
    share: 'Sharing',
    monitor: 'Screen',
    globe: 'Globe',
    briefcase: 'Briefcase',
    printer: 'Printer',
    server: 'Server',
  },

  colours: {
    green: 'Green',
    red: 'Red',
    plum: 'Plum',
    ochre: 'Ochre',
    teal: 'Teal',
    violet: 'Violet',
    blue: 'Blue',
    olive: 'Olive',
    rose: 'Rose',
    slate: 'Slate',
  },

  interaction: 'Kind',
  interactions: {
    information: 'Information: the citizen is told something',
    interaction: 'Interaction: there is talk to and fro',
    transaction: 'Transaction: something gets done',
  },
  interactionShort: {
    information: 'Information',
    interaction: 'Interaction',
    transaction: 'Transaction',
  },

  asked: {
    title: 'What is asked for',
    expected: 'The contact type is expected',
    hint: 'After each tap the count screen asks which type it was, and shows how many of today lack one. Nobody is kept from counting: the next tap always counts.',
    yes: 'yes',
    no: 'no',
    counterparts: 'Counterparts',
    counterpartsHint:
      'Those you want to tell apart. They are offered after the tap; where none is ticked, nobody is asked.',
    names: { citizen: 'Citizen', business: 'Business', partner: 'Partner' },
  },
}
