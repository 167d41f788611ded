import type { units as danish } from '../da/units.ts'

export const units: typeof danish = {
  how: 'Departments and their units, in the order in which they stand everywhere. Nothing holds until you save.',
  none: 'There are no departments yet. Begin with one, and put the units into it.',
  addDepartment: 'Add department',
  addUnit: 'Add unit',
  addUnitTo: (department) => `Add unit in ${department}`,
  merge: 'Merge units',
  department: 'Department',
  count: (n) => (n === 1 ? '1 unit' : `${n} units`),
  emptyDepartment: 'No units yet. In an open campaign every department has at least one.',
  removeDepartment: (name) => `Remove the department ${name}`,

  name: 'Name',
  people: 'How many count here?',
  peopleHint:
    'Below five, the unit’s figures are shown only together with others’ until the week is over.',
  peopleShort: (n) => (n === 1 ? '1 employee' : `${n} employees`),
  inDepartment: 'Belongs to',
  edit: (name) => `Edit ${name}`,
  editShort: 'Edit',
  close: (name) => `Close ${name}`,
  closeShort: 'Close',

  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  moved: (name, place, of) => `${name} is now number ${place} of ${of}.`,
  added: (name) => `${name} has been added.`,
  removed: (name) => `${name} has been removed.`,
  movedTo: (name, department) => `${name} now belongs to ${department}.`,

  standing: {
    retired: 'Out of use',
    begins: (day) => `Counts from ${day}`,
    ends: (day) => `Its last day is ${day}`,
    endsInto: (day, names) => `Its last day is ${day}. Succeeded by ${names}.`,
    follows: (names) => `Succeeds ${names}`,
  },

  areas: {
    title: 'Task areas',
    which: 'Which task areas does the unit count?',
    all: 'All',
    some: 'Only some',
    allHint: 'Those that are added later too.',
    someHint: (n, of) => `${n} of ${of} are chosen.`,
    pickFirst: 'Choose at least one. Until then the unit counts all.',
    none: 'The campaign has no task areas yet.',
  },

  favourites: {
    title: 'Favourites',
    hint: 'What the unit gets most. First on its phones and PCs, in this order.',
    add: 'Add favourite',
    choose: 'Choose a task area',
    remove: (name) => `Remove ${name} from the favourites`,
    none: 'No favourites.',
  },

  quickKeys: {
    title: 'Quick keys',
    hint: 'Quick keys count task area, channel and direction at one tap. They stand at the top of the unit’s phones and PCs, in this order. At most 12.',
    none: 'No quick keys.',
    area: 'Task area',
    channel: 'Channel',
    direction: 'Direction',
    chooseArea: 'Choose a task area',
    chooseChannel: 'Choose a channel',
    add: 'Add quick key',
    added: (name) => `${name} has been added as a quick key.`,
    there: (name) => `${name} is here already.`,
    incomplete: 'Choose both a task area and a channel.',
    full: 'There are 12. Remove one to make room for another.',
    remove: (name) => `Remove ${name} from the quick keys`,
    rests: {
      channel: 'Not shown: the channel is out of use.',
      taskArea: 'Not shown: the task area is out of use.',
      loaded: 'Not shown: the channel’s figures come from a system.',
      direction: 'Not shown: the channel is not counted in that direction.',
    },
  },

  expected: {
    title: 'When does the unit count?',
    hint: 'Days and half-days on which it is expected to count. Nobody is kept from counting at other times.',
    always: 'Every count day, all day.',
    presence: {
      day: 'all day',
      am: 'mornings only',
      pm: 'afternoons only',
      none: 'does not count',
    },
    exceptions: 'Days that differ',
    exceptionOn: (day) => `Different on ${day}`,
    addDay: 'Day',
    addPresence: 'Then the unit counts',
    add: 'Add day',
    remove: (day) => `Remove ${day} from the list`,
    noDays: 'Choose the campaign’s days first.',
    chooseDay: 'Choose a day',
  },

  acts: {
    title: 'When the unit changes',
    retire: 'Take out of use',
    retireHint: 'Nobody can count for it any more. What has been counted keeps its name.',
    bringBack: 'Bring back into use',
    split: 'Split',
    takeBack: 'Let the unit go on',
    takeBackHint:
      'Its last day is removed. Phones and PCs that have moved already stay with the successor, and can switch back.',
    remove: 'Remove the unit',
    removeAsk: (name) => `Remove ${name}?`,
    removeWhat:
      'Nobody has counted for it. When you save it is gone, and its id is never used for anything else. Phones, PCs and links that belong to it are left without a unit.',
    removeYes: 'Yes, remove',
    keep: 'Keep it',
  },

  form: {
    newDepartment: 'New department',
    newUnit: (department) => `New unit in ${department}`,
    add: 'Add',
    stop: 'Cancel',
    lastDay: 'Last day of the old unit',
  },

  merging: {
    title: 'Merge units',
    what: 'From the day after, their phones and PCs count for the new unit, and nobody has to join again. What has been counted stays with the unit it was counted in.',
    which: 'Which units are merged?',
    find: 'Find unit',
    into: 'Into',
    existing: 'a unit that exists',
    fresh: 'a new unit',
    unit: 'Unit that goes on',
    choose: 'Choose a unit',
    yes: 'Merge',
    done: (name) => `Merged into ${name}. Save when you are ready.`,
    fewOld: 'Choose at least one other unit that becomes part of it.',
    fewNew: 'Choose at least two units.',
    inherits: (first) =>
      `The new unit counts every task area that at least one of the units counts. Its favourites and days are those of ${first}, its quick keys those of all, up to 12.`,
    adds: (unit, areas) =>
      `${unit} counts the others’ task areas too, as soon as you save: ${areas}.`,
    noUnit: 'Choose the unit that goes on.',
  },

  splitting: {
    title: (name) => `Split ${name}`,
    what: 'From the day after, the new units count. They inherit task areas, favourites, quick keys and days. Whoever counts needs a new link, because nobody knows where they belong. What has been counted stays in the old unit.',
    part: (n) => `Part ${n}`,
    more: 'One more part',
    less: (n) => `Remove part ${n}`,
    yes: 'Split',
    done: (name) => `${name} has been split. Save when you are ready.`,
  },

  fault: {
    spent:
      'This id belonged to something that was removed, and is never used again. Remove it here, and make it anew.',
    successor: 'The successor does not exist, or does not stand itself on the day after.',
    circle: 'The units succeed one another in a circle.',
    needsLastDay: 'A unit that is succeeded needs a last day.',
    beforeFirst: 'The last day must not lie before the unit’s first.',
    farAway: 'The day is more than a year away from the campaign’s days.',
    favourite: 'A favourite must be one of the task areas the unit counts.',
    quickKey: 'A quick key must count one of the task areas the unit counts.',
    unknownChannel: 'The campaign no longer has this channel.',
    twice: 'It stands here twice.',
    unknownArea: 'The campaign no longer has this task area.',
  },
}
