import type { logOfTeam as danish } from '../da/logOfTeam.ts'

export const logOfTeam: typeof danish = {
  remark_made: ({ who, name }) => `${who} wrote a remark on the campaign ${name}`,
  remark_changed: ({ who, name }) => `${who} changed a remark on the campaign ${name}`,
  remark_removed: ({ who, name }) => `${who} removed a remark on the campaign ${name}`,
  screen_paired: ({ who, name, screen }) =>
    `${who} let the screen ${screen} show the campaign ${name}`,
  screen_ended: ({ who, screen }) => `${who} disconnected the screen ${screen}`,
}
