import type { Day } from '../../../contract/time.ts'
import type { StaffText } from '../staffDa.ts'

const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })
const dayOf = (day: Day) => date.format(Date.parse(day))

export const passkeys: StaffText['passkeys'] = {
  signIn: 'Sign in with a passkey',
  waiting: 'Follow your browser …',
  title: 'Your access',
  yours: 'Your passkeys',
  what: 'With a passkey you sign in by fingerprint, face or code, without a new link. It lies on your device or in your password manager. Tælleværk only learns that it is you.',
  none: 'You have none yet. Your link works only once.',
  add: 'Add a passkey',
  added: (day) => `Added ${dayOf(day)}`,
  lastUsed: (day) => `Last used ${dayOf(day)}`,
  neverUsed: 'Not used yet',
  shared: 'Synchronised between your devices',
  remove: 'Remove',
  removeThis: (day) => `Remove the passkey from ${dayOf(day)}`,
  removing: {
    title: (day) => `Remove the passkey from ${dayOf(day)}?`,
    what: 'You can no longer sign in with it. You stay signed in here. If you have neither another passkey nor a password, ask a coordinator for a new link next time.',
    yes: 'Remove the passkey',
    no: 'Keep it',
  },
  isAdded: 'The passkey is added. Next time you can sign in with it.',
  isRemoved: 'The passkey is removed and can no longer be used.',
  lost: 'Have you lost a passkey? Ask a coordinator for a new link, sign in with it, and remove the passkey here.',
  suggestion: 'Make it easier next time',
  faults: {
    cancelled:
      'It was cancelled, or there was no passkey to use here. Nothing was changed. Try again, or use another way.',
    already:
      'There is a passkey for you here already. Nothing was changed. It can be used as it is.',
    unsupported:
      'This browser cannot use passkeys. Nothing was changed. Use another way, or try a newer browser.',
    address:
      'Passkeys only work at the municipality’s own address. Nothing was changed. Open Tælleværk there, or ask IT.',
    failed:
      'The browser could not use the passkey. Nothing was changed. Try again, or use another way.',
  },
}
