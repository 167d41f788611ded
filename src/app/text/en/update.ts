import type { Text } from '../da.ts'

export const update: Text['update'] = {
  ready: 'There is a new version',
  safe: 'What you have counted stays.',
  apply: 'Get it now',
  broken: {
    title: 'The page has stopped working',
    safe: 'What you have counted is saved here and will be sent by itself.',
    reload: 'Reload',
  },
  noStorage: {
    title: 'This browser cannot store anything',
    what: 'Counting is not safe without storage, so it is closed here. If this is a private window, open an ordinary one. Otherwise use another browser, or ask IT.',
  },
}
