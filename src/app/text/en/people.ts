import { zone } from '../../../domain/moment.ts'
import type { StaffText } from '../staffDa.ts'

const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' })
const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

export const people: StaffText['people'] = {
  nav: 'People',
  title: 'Who has access',
  intro:
    'Give colleagues access here. Employees who count need not be listed: they use their unit’s link.',
  groups: { coordinator: 'Coordinators', lead: 'Team leads', operator: 'Operators' },
  nobody: {
    coordinator: 'Nobody yet.',
    lead: 'Nobody yet. A team lead follows their own units on the board.',
    operator: 'Nobody. An operator looks after the server and sees no figures.',
  },
  roles: {
    coordinator: 'Coordinator: sets up, sees the whole municipality',
    lead: 'Team lead: sees their own units',
    operator: 'Operator: sees no figures',
  },
  advice: {
    one: 'The municipality has only one coordinator. Two or three are best: then counting goes on through holidays and illness.',
    many: (n) =>
      `The municipality has ${n} coordinators. Two or three are best: then everybody knows who decides.`,
  },
  suggestion: 'Invite another coordinator',
  toPeople: 'Go to people',

  you: 'you',
  seen: (day) => `Last signed in ${date.format(Date.parse(day))}`,
  invited: 'Invited, not signed in yet',
  lapsed: 'Invited, but the link has expired. Make a new link.',
  linkUntil: (at) => `The link can be used until ${moment.format(Date.parse(at))}`,
  hasPasskey: 'Has a passkey',
  noPasskey: 'No passkey',
  provider: {
    gives: 'The access comes from the municipality’s sign-in, and the role follows it',
    connected: 'Can also sign in with the municipality’s sign-in',
  },

  invite: 'Give a colleague access',
  edit: 'Edit',
  editOf: (name) => `Edit ${name}`,
  newLink: 'New link',
  newLinkOf: (name) => `New link for ${name}`,
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  ownStays: 'Only another coordinator can remove your own access.',

  form: {
    name: 'Name',
    nameHint: 'Your colleague’s name as you know it. Never anything about a citizen.',
    role: 'Role',
    ownRole: 'Only another coordinator can change your own role.',
    units: 'Units',
    find: 'Find a unit',
    chosen: (n) => (n === 1 ? '1 unit chosen' : `${n} units chosen`),
    noUnits: 'There are no units yet. Set up a campaign first.',
    gone: 'No longer in any campaign',
    days: 'The link is good for',
    daysOf: (n) => (n === 1 ? '1 day' : `${n} days`),
    invite: 'Make link',
    save: 'Save',
    saving: 'Saving …',
    cancel: 'Cancel',
    draft: 'What you had written is still here.',
  },
  wrong: {
    cpr: 'That looks like a CPR number. Nothing about a citizen may stand here. Write your colleague’s name.',
    name: 'Write a name of at most 80 characters.',
    units: 'Choose at least one unit.',
    unknownUnit: 'One of the units is no longer in any campaign. Choose again.',
    role: 'Choose a role.',
    days: 'Choose how long the link is good.',
  },
  conflict: {
    title: 'Somebody else has saved in the meantime',
    now: (said) => `It now says: ${said}.`,
    mine: 'Save mine anyway',
    theirs: 'Use what it says now',
    gone: 'Somebody else has removed this person. What you wrote is not saved.',
  },
  removing: {
    title: (name) => `Remove access for ${name}?`,
    what: 'They are signed out at once, and their link, passkeys and password stop working. What has been counted is not changed.',
    comesAgain:
      'The municipality’s sign-in still gives this access. Have the person taken out of the group there as well, or the access comes back at the next sign-in.',
    yes: 'Remove access',
    no: 'Keep',
  },
  link: {
    title: (name) => `Link for ${name}`,
    once: 'The link is shown only now. Copy it and send it yourself to the person it is for. It works once.',
    until: (at) => `Good until ${moment.format(Date.parse(at))}.`,
    label: 'Personal link',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    copyFailed: 'The browser did not copy. The link is selected: copy it yourself.',
    done: 'Done',
  },
  isSaved: (name) => `${name} is saved.`,
  isRemoved: (name) => `${name} no longer has access.`,
}
