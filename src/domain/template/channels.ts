import type { Channel } from '../../contract/catalogue.ts'
import type { ChannelId } from '../../contract/id.ts'

const channel = (
  id: string,
  da: string,
  en: string,
  rest: Omit<Channel, 'id' | 'name'>,
): Channel => ({ id: id as ChannelId, name: { da, en }, ...rest })

const both: Channel['directions'] = ['incoming', 'outgoing']
const incoming: Channel['directions'] = ['incoming']

/** The channels a first campaign is offered, each with where its number usually comes from. */
export const templateChannels: readonly Channel[] = [
  channel('phone', 'Telefon', 'Phone', {
    ...{ icon: 'phone', colour: 'green', directions: both, source: 'tapped' },
    help: {
      da: 'Et tryk pr. samtale, også når du ringer op. Viderestiller du, tæller kun den, der svarer på sagen.',
      en: 'One tap per conversation, also when you make the call. If you pass it on, only whoever deals with it counts.',
    },
  }),
  channel('in_person', 'Personligt fremmøde', 'In person', {
    ...{ icon: 'users', colour: 'red', directions: incoming, source: 'tapped' },
    help: {
      da: 'En, der møder op. Kommer flere sammen om den samme sag, er det én henvendelse.',
      en: 'Somebody who comes by. Several who come about the same matter are one contact.',
    },
  }),
  channel('email', 'E-mail', 'E-mail', {
    ...{ icon: 'mail', colour: 'plum', directions: both, source: 'tapped' },
    help: {
      da: 'E-mail til og fra borgere, virksomheder og partnere. Ikke intern post mellem kolleger.',
      en: 'E-mail to and from citizens, businesses and partners. Not mail between colleagues.',
    },
  }),
  channel('letter', 'Brev', 'Letter', {
    ...{ icon: 'mailbox', colour: 'ochre', directions: both, source: 'tapped' },
    help: { da: 'Breve og pakker på papir.', en: 'Letters and parcels on paper.' },
  }),
  channel('digital_post', 'Digital Post', 'Digital Post', {
    ...{ icon: 'mail-check', colour: 'teal', directions: both, source: 'loaded' },
    help: {
      da: 'Hentes fra systemet. Tæl kun selv, hvis tovholderen har slået det til.',
      en: 'Loaded from the system. Tap it only where the coordinator has said so.',
    },
  }),
  channel('sms', 'Sms', 'Text message', {
    ...{ icon: 'message-square', colour: 'violet', directions: both, source: 'tapped' },
  }),
  channel('chat', 'Chat', 'Chat', {
    ...{ icon: 'message-circle', colour: 'blue', directions: both, source: 'tapped' },
    help: { da: 'Et tryk pr. samtale, ikke pr. linje.', en: 'One tap per chat, not per line.' },
  }),
  channel('video', 'Videomøde', 'Video meeting', {
    ...{ icon: 'video', colour: 'olive', directions: both, source: 'tapped' },
  }),
  channel('social_media', 'Socialt medie', 'Social media', {
    ...{ icon: 'share', colour: 'rose', directions: both, source: 'tapped' },
  }),
  channel('self_service', 'Selvbetjening', 'Self-service', {
    ...{ icon: 'monitor', colour: 'slate', directions: incoming, source: 'loaded' },
  }),
  channel('web_visit', 'Hjemmesidebesøg', 'Website visits', {
    ...{ icon: 'globe', colour: 'blue', directions: incoming, source: 'loaded' },
  }),
  channel('nemrefusion', 'NemRefusion', 'NemRefusion', {
    ...{ icon: 'briefcase', colour: 'olive', directions: incoming, source: 'loaded' },
  }),
  channel('remote_print', 'Fjernprint', 'Remote print', {
    ...{ icon: 'printer', colour: 'ochre', directions: ['outgoing'], source: 'loaded' },
  }),
  channel('systems', 'Systemer', 'Systems', {
    ...{ icon: 'server', colour: 'slate', directions: incoming, source: 'loaded' },
  }),
]
