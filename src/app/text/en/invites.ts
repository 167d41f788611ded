import { invites as danish } from '../da/invites.ts'
import type { StaffText } from '../staffDa.ts'

const number = new Intl.NumberFormat('en-GB')
const devicesOf = (n: number) => (n === 1 ? '1 phone or PC' : `${n} phones and PCs`)
const unitsOf = (n: number) => (n === 1 ? '1 unit' : `${n} units`)
const roles = { lead: 'a team lead', coordinator: 'a coordinator', operator: 'an operator' }

export const invites: StaffText['invites'] = {
  title: 'Invites',
  ofLead: 'Your units',
  what: 'A link, a QR code and a code for each unit. Share them with those who are to count.',
  filter: 'Find a unit',
  noneFound: 'No unit is called that.',
  all: (n) => `Choose all ${n}`,
  chosen: (n) => `${unitsOf(n)} chosen`,
  pickOne: 'Choose at least one unit.',
  open: (uses, maxUses, until) => `${uses} of ${number.format(maxUses)} used, good until ${until}`,
  noInvite: 'No valid invite',
  loadFailed: 'The invites could not be fetched.',

  ended: {
    title: 'Ended units with invites that are not revoked',
    what: 'The units count no more, but an old link can still be used. Revoke it if it is in the wrong hands.',
    over: 'Ended.',
    leadsTo: (unit) => `Ended. Links now lead to ${unit ?? 'another unit'}.`,
    open: (n) => (n === 1 ? '1 invite' : `${n} invites`),
    noNew: 'No new invites can be made for the unit.',
  },

  terms: 'Terms',
  expires: 'Good until the end of',
  expiresHint: 'The last count day unless you choose another.',
  expiresOver: 'That day is over. Choose today or later.',
  maxUses: 'How many times can it be used?',
  maxUsesHint: 'Leave it empty for twice the people who count, at least 25.',
  maxUsesWrong: 'Write a whole number from 1 to 100,000, or leave it empty.',
  make: (n) => (n === 1 ? 'Make an invite' : `Make ${n} invites`),
  making: 'Making …',
  paper: 'Paper sheets',

  made: {
    title: 'Ready to share',
    once: 'Link and code are shown only now. We do not keep them. Print or copy them before you go on.',
    print: 'Print posters',
    copy: 'Copy link',
    copied: 'Copied',
    code: 'Code',
    link: 'Link',
    qr: (unit) => `QR code for ${unit}`,
    done: 'Done',
    leaving: { title: 'Leave this page?', yes: 'Leave', no: 'Stay here' },
    preview: 'What the posters look like',
  },

  poster: danish.poster,

  list: {
    title: 'Invites',
    back: 'All units',
    none: 'There are no invites yet.',
    made: (day, by) => `Made ${day}${by ? ` by ${roles[by]}` : ''}`,
    unknown: 'Made earlier',
    uses: (uses, maxUses) => `${uses} of ${number.format(maxUses)} used`,
    until: (day) => `until ${day}`,
    states: { open: 'Valid', used_up: 'Used up', expired: 'Expired', revoked: 'Revoked' },
    raise: (to) => `Raise to ${to}`,
    revoke: 'Revoke',
    revokeTitle: 'Revoke the invite?',
    revokeWhy: 'Nobody can join by it any more. Those who have joined go on counting.',
  },

  nearly: {
    one: (unit, uses, maxUses) =>
      uses < maxUses
        ? `The link to ${unit} is nearly used up: ${uses} of ${maxUses}.`
        : `The link to ${unit} is used up: ${uses} of ${maxUses}. Nobody can join by it.`,
    raise: (to) => `Raise to ${to}`,
  },

  devices: {
    title: 'Phones and PCs',
    none: 'Nobody has joined yet.',
    never: 'What a single one has counted never stands here.',
    name: 'Name',
    enrolled: 'Joined',
    seen: 'Last seen',
    app: 'Version',
    kept: 'Storage',
    keptWords: { yes: 'kept', no: 'not kept', unknown: 'unknown' },
    keptWhy:
      'Where storage is not kept, the browser may clear it. Keep Tælleværk open until all is sent.',
    invite: 'Invite',
    actions: 'What you can do',
    rename: 'Give a name',
    nickname: 'Where does it stand?',
    nicknameHint: 'For example “Desk 2”. Not the name of a person.',
    nicknameWrong: 'At most 30 characters on one line, and never what looks like a CPR number.',
    save: 'Save',
    cancel: 'Cancel',
    end: 'Remove',
    endTitle: (name) => `Remove ${name}?`,
    endWhy: 'It can count no more. This cannot be undone; it can join again as a new one.',
    reason: 'Why?',
    ended: { left: 'Removed', lost: 'Reported lost', stolen: 'Reported stolen' },
    reasons: {
      left: 'Counts here no more. What it has counted counts, also what it has yet to send.',
      lost: 'Lost or broken. What it has counted counts, if it comes to send it.',
      stolen: 'Stolen or in the wrong hands. What it sends from now on is held and does not count.',
    },
  },

  reject: {
    title: 'Is a link or a poster in the wrong hands?',
    what: 'Reject everybody who has joined since.',
    day: 'Since which day?',
    time: 'From when?',
    clock: (time) => `at ${time}`,
    invite: 'Which invite?',
    everyInvite: 'All to the unit',
    ask: 'See whom it hits',
    confirmTitle: (n) => `Reject ${devicesOf(n)}?`,
    says: (n, unit, since) => [
      `It hits ${devicesOf(n)} that joined ${unit} since ${since}.`,
      'They can count no more. What they have counted since then, and what they send from now on, is held and does not count.',
      'Those who were there before notice nothing.',
    ],
    invites: (n) =>
      n === 0
        ? 'No valid invite is revoked.'
        : n === 1
          ? '1 valid invite is revoked. Make a new one afterwards.'
          : `${n} valid invites are revoked. Make a new one afterwards.`,
    final: 'This cannot be undone here.',
    confirm: 'Reject them',
    done: (n) => `${devicesOf(n)} rejected.`,
    history: (at, since, n) => `${at}: ${devicesOf(n)} rejected, joined since ${since}`,
  },

  paperSheet: {
    ...danish.paperSheet,
    title: 'Paper sheets for a day without power',
    print: 'Print',
    back: 'Back',
  },
}
