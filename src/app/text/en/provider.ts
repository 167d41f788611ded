import type { StaffText } from '../staffDa.ts'

const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })

export const provider: StaffText['provider'] = {
  signIn: (name) => `Sign in with ${name}`,
  how: (name) =>
    `You come in with ${name}. If you do not have it, use your passkey, your password or your personal link.`,
  lost: 'Can you not get in? Ask the coordinator for a personal link. Coordinators get theirs from the operator.',
  expired:
    'Sign in again, and you come back here. If you are signed in already in another tab, try again here.',
  signedOut: (name) =>
    `Sign in when you want to come in again. You may still be signed in to ${name}: if the computer is not your own, sign out there as well.`,
  going: 'Opening the municipality’s sign-in …',
  yours: 'The municipality’s sign-in',
  what: (name) =>
    `Connect your access with ${name}. Then you sign in as you do at work otherwise, without a link. Your role here does not change.`,
  connect: (name) => `Connect with ${name}`,
  connected: (day) => `Connected ${date.format(Date.parse(day))}`,
  gives: 'Your access comes from the municipality’s sign-in. Its groups decide your role.',
  lastUsed: (day) => `Last used ${date.format(Date.parse(day))}`,
  noPasskey:
    'You sign in with the municipality’s sign-in. So you use no passkeys here: that way your access always follows the municipality’s groups.',
  again: (name) => `Confirm by ${name}`,
  againWhy: 'You come back here afterwards. Then do once more what you were about to do.',
  remove: 'Disconnect',
  removing: {
    title: 'Disconnect from the municipality’s sign-in?',
    what: 'You can no longer sign in with it. You stay signed in here. If you have no passkey, you must ask a coordinator for a new link next time.',
    yes: 'Disconnect',
    no: 'Keep it',
  },
  isRemoved: 'It is disconnected.',
  faults: {
    cancelled:
      'The municipality’s sign-in was cancelled, or it said no. Nothing has changed. Try again, or sign in another way.',
    expired:
      'It took too long, or it began in another browser. Nothing has changed. Try again from here.',
    unreachable:
      'The municipality’s sign-in does not answer. Nothing has changed, and counting goes on. Try again shortly, or sign in another way.',
    refused:
      'We could not confirm the answer of the municipality’s sign-in. You are not signed in by it, and nothing has changed. Try again. If it happens again, ask IT.',
    provider_error:
      'The municipality’s sign-in reported an error. Nothing has changed, and counting goes on. Try again shortly. If it happens again, ask IT.',
    unknown:
      'The municipality’s sign-in knows you, but you have no access here yet. Ask a coordinator for a personal link. Once you are in, you can connect the two under Your access.',
    no_role:
      'The municipality’s sign-in gives you no access here. If you had it, it has been taken from you; what was counted is still there. Ask a coordinator if you need access.',
    weak: 'You signed in without the extra step that the municipality demands. Nothing has changed. Try again, and use your code app, for example. If you cannot, ask IT.',
    not_anew:
      'The municipality’s sign-in did not ask you to show who you are. Nothing has changed. Try again. If it happens again, ask IT.',
    other_person:
      'You signed in as somebody else than you are here. Nothing has changed. Try again as yourself.',
    taken:
      'That sign-in belongs to another access, or your access is connected already. Nothing has changed. Ask a coordinator if you have two.',
    failed: 'Something failed on our side. Nothing is lost. Try again shortly.',
  },
}
