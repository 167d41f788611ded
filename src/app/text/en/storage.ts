import type { Text } from '../da.ts'

export const storage: Text['storage'] = {
  lost: {
    title: 'What was stored here is gone',
    what: (unit, unsent) =>
      `The browser has deleted what was stored here for ${unit}. What had been sent is counted. ${
        unsent === undefined
          ? 'Something that had not been sent may be lost.'
          : unsent === 0
            ? 'When we last looked, everything had been sent.'
            : `When we last looked, ${unsent} had not been sent: ${unsent === 1 ? 'it is' : 'they are'} lost here.`
      }`,
    join: 'Join again to go on counting. If you have no code, ask your team lead for one.',
    after: 'The keys begin again. If something is missing, count it again or tell your team lead.',
    seen: 'Understood',
  },
  mayGo: 'The browser has not promised to keep it. Save a rescue file to be on the safe side.',
  rescue: {
    save: 'Save a rescue file',
    saving: 'Saving …',
    saved:
      'The file has been downloaded. Give it to your team lead, who can load it. What waits stays here too and counts only once.',
    nothing: 'Everything has been sent. There is nothing to rescue.',
    failed: 'The file could not be made. Nothing was changed. Reload the page and try again.',
  },
}
