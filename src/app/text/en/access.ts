import type { StaffText } from '../staffDa.ts'
import type { BrowserKind, OpenedBy, SystemKind } from '../../../contract/staffSession.ts'
import type { Instant } from '../../../contract/time.ts'
import { zone } from '../../../domain/moment.ts'

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const browsers = {
  firefox: 'Firefox',
  edge: 'Edge',
  chrome: 'Chrome',
  safari: 'Safari',
  other: 'Another browser',
} satisfies Record<BrowserKind, string>
const systems = {
  windows: 'Windows',
  mac: 'Mac',
  android: 'Android',
  ios: 'iPhone or iPad',
  linux: 'Linux',
  other: 'another system',
} satisfies Record<SystemKind, string>
const ways = {
  link: 'personal link',
  passkey: 'passkey',
  password: 'password',
  recovery: 'recovery code',
  provider: 'the municipality’s sign-in',
} satisfies Record<OpenedBy, string>

const wait = (seconds: number) => {
  if (seconds <= 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

export const access: StaffText['access'] = {
  problem: {
    sign_in_again: 'This wants you to confirm that it is you. Nothing has changed. Try again.',
    sign_in_refused:
      'User name and code do not go together. Nothing has changed. Check both, and try again.',
    sign_in_later:
      'There were too many wrong tries. Nothing has changed. Wait a little and try again, or use a passkey.',
  },
  waitFor: (seconds) =>
    `There were too many wrong tries. Nothing has changed. Wait ${wait(seconds)} and try again, or use a passkey.`,

  byPassword: 'Sign in with a password',
  byRecovery: 'Use a recovery code',
  backToPassword: 'Use the password',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  userName: 'User name',
  password: 'Password',
  code: 'Recovery code',
  show: 'Show the password',
  missing: 'Write both the user name and the code.',

  own: {
    title: 'Password',
    what: 'With a user name and a password you sign in on any computer, also without a passkey.',
    none: 'You have no password.',
    has: (userName) => `You have a password. Your user name is ${userName}.`,
    choose: 'Choose a password',
    change: 'Change the password',
    remove: 'Remove the password',
    userNameHint:
      'Your initials, for example. At least 2 characters: letters, digits, full stops and hyphens. Capitals make no difference.',
    passwordHint:
      'At least 12 characters; several words in a row do well. You may paste it from a password manager.',
    endOthers: 'Sign me out everywhere else',
    save: 'Save the password',
    saving: 'Saving …',
    cancel: 'Cancel',
    isSaved: 'The password is saved. You can sign in with it next time.',
    isRemoved: 'The password is removed and can no longer be used.',
    removing: {
      title: 'Remove the password?',
      what: 'You can no longer sign in with it, and the recovery codes stop working. Without a passkey you will have to ask a coordinator for a new link next time.',
      yes: 'Remove',
      no: 'Keep',
    },
    wrong: {
      userName: 'Write 2 to 40 letters, digits, full stops or hyphens. Not a CPR number.',
      taken: 'The user name is taken. Choose another one.',
    },
    faults: {
      too_short: 'The password is too short. Write at least 12 characters.',
      too_long: 'The password is too long. Write at most 256 characters.',
      common: 'Many people use that password, so it is easy to guess. Choose another one.',
      guessable:
        'The password is easy to guess: it is made of names, seasons, days or digits in order. Choose several words that do not belong together.',
    },
  },

  recovery: {
    title: 'Recovery codes',
    what: 'If you have forgotten your password, you sign in with your user name and one of the codes. Each code works once. Keep them somewhere else than on the computer.',
    left: (n) => (n === 1 ? 'You have 1 code left.' : `You have ${n} codes left.`),
    none: 'You have no codes.',
    make: 'Make ten codes',
    makeNew: 'Make ten new codes',
    voids: 'New codes make the old ones void.',
    once: 'The codes are shown only now. Print them, or copy them.',
    print: 'Print',
    copy: 'Copy',
    copied: 'The codes are copied.',
    copyFailed: 'The browser did not copy. Print the codes, or mark them yourself.',
    done: 'Done',
  },

  sessions: {
    title: 'Where you are signed in',
    what: 'If you do not know one of the places, sign it out and change your password.',
    where: (browser, system) => `${browsers[browser]} on ${systems[system]}`,
    current: 'this browser',
    opened: (at: Instant, by: OpenedBy | undefined) =>
      `Signed in ${moment.format(Date.parse(at))}${by ? ` with ${ways[by]}` : ''}`,
    used: (at) => `Last used ${moment.format(Date.parse(at))}`,
    end: 'Sign out',
    endThis: (where, at) => `Sign out: ${where}, ${moment.format(Date.parse(at))}`,
    endOthers: 'Sign out everywhere else',
    ended: 'Signed out.',
  },

  confirm: {
    title: 'Confirm that it is you',
    why: 'It is more than ten minutes since you signed in. Confirm, and you go on where you were.',
    byPasskey: 'Confirm with a passkey',
    byPassword: 'Confirm with the password',
    busy: 'Confirming …',
    wrong: 'That is not the password. Nothing has changed. Try again.',
    otherwise:
      'If you cannot confirm, sign out, and sign in again in another way: with a recovery code, or with a new link from a coordinator.',
    none: 'You have neither a passkey nor a password, and your link is used. Choose one of them under Your access. You can do that now. Then you can confirm with it.',
    toAccess: 'Go to Your access',
    cancel: 'Cancel',
  },

  signOutOf: (name) => `Sign out everywhere: ${name}`,
  signOutEverywhere: 'Sign out everywhere',
  isSignedOut: (name) =>
    `${name} is signed out everywhere, and can sign in again with what they have.`,
  hasPassword: 'Has a password',
}
