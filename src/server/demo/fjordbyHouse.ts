import type { Campaign } from '../../contract/campaign.ts'

/** Fjordby Kommune: a fictional municipality of three departments and twelve units. */

const unit = (id: string, name: string, people: number, ...taskAreas: string[]) => ({
  id,
  name,
  people,
  taskAreas,
})

export const departments = [
  {
    id: 'borger',
    name: 'Borger og Velfærd',
    units: [
      unit(
        'borgerservice',
        'Borgerservice',
        18,
        'pas',
        'flytning',
        'sundhedskort',
        'mitid',
        'vielser',
      ),
      unit('bibliotek', 'Biblioteket', 11, 'mitid', 'laan', 'arrangementer'),
      unit(
        'pension',
        'Pension og boligstøtte',
        9,
        'folkepension',
        'boligstoette',
        'helbredstillaeg',
      ),
      unit('ydelse', 'Ydelseskontoret', 8, 'kontanthjaelp', 'sygedagpenge'),
    ],
  },
  {
    id: 'teknik',
    name: 'Teknik og Miljø',
    units: [
      unit('byggesag', 'Byggesag', 7, 'byggetilladelse', 'ejendomsoplysning'),
      unit('vejpark', 'Vej og Park', 8, 'veje', 'groenne_omraader'),
      unit('affald', 'Affald og Genbrug', 6, 'affald', 'genbrugsplads'),
      unit('miljoe', 'Miljøtilsyn', 3, 'miljoetilsyn'),
    ],
  },
  {
    id: 'boern',
    name: 'Børn og Kultur',
    units: [
      unit('pladsanvisning', 'Pladsanvisningen', 6, 'dagtilbud', 'friplads'),
      unit('skole', 'Skoleafdelingen', 7, 'skoleindskrivning'),
      unit('sundhedspleje', 'Sundhedsplejen', 9, 'sundhedspleje'),
      unit('fritid', 'Kultur og Fritid', 5, 'lokaler', 'arrangementer'),
    ],
  },
]

const area = (
  id: string,
  da: string,
  en: string,
  obligation: 'obligatory' | 'local' = 'obligatory',
) => ({ id, name: { da, en }, obligation })

export const taskAreas = [
  area('pas', 'Pas og kørekort', 'Passport and driving licence'),
  area('flytning', 'Flytning', 'Moving'),
  area('sundhedskort', 'Sundhedskort', 'Health card'),
  area('mitid', 'MitID', 'MitID'),
  area('vielser', 'Vielser', 'Weddings'),
  area('laan', 'Lån og reservation', 'Loans and reservations', 'local'),
  area('arrangementer', 'Arrangementer', 'Events', 'local'),
  area('folkepension', 'Folkepension', 'State pension'),
  area('boligstoette', 'Boligstøtte', 'Housing benefit'),
  area('helbredstillaeg', 'Helbredstillæg', 'Health supplement'),
  area('kontanthjaelp', 'Kontanthjælp', 'Social assistance'),
  area('sygedagpenge', 'Sygedagpenge', 'Sickness benefit'),
  area('byggetilladelse', 'Byggetilladelse', 'Building permit'),
  area('ejendomsoplysning', 'Ejendomsoplysning', 'Property information'),
  area('veje', 'Veje og fortove', 'Roads and pavements'),
  area('groenne_omraader', 'Grønne områder', 'Green areas', 'local'),
  area('affald', 'Affaldshentning', 'Waste collection'),
  area('genbrugsplads', 'Genbrugsplads', 'Recycling centre', 'local'),
  area('miljoetilsyn', 'Miljøtilsyn', 'Environmental inspection'),
  area('dagtilbud', 'Dagtilbud', 'Day care'),
]

/** Areas that one unit each counts besides the package of twenty. */
export const localAreas = [
  area('friplads', 'Fripladstilskud', 'Day care subsidy', 'local'),
  area('skoleindskrivning', 'Skoleindskrivning', 'School enrolment', 'local'),
  area('sundhedspleje', 'Sundhedspleje', 'Health visiting', 'local'),
  area('lokaler', 'Lokaler og anlæg', 'Rooms and facilities', 'local'),
]

type Look = Pick<Campaign['channels'][number], 'icon' | 'colour'>

const channel = (
  id: string,
  [da, en]: [string, string],
  look: Look,
  directions: 'both' | 'in' | 'out' = 'both',
  source: 'tapped' | 'loaded' = 'tapped',
) => ({
  id,
  name: { da, en },
  ...look,
  directions:
    directions === 'both'
      ? ['incoming', 'outgoing']
      : [directions === 'in' ? 'incoming' : 'outgoing'],
  source,
})

export const channels = [
  channel('phone', ['Telefon', 'Phone'], { icon: 'phone', colour: 'green' }),
  channel('in_person', ['Fremmøde', 'In person'], { icon: 'users', colour: 'red' }, 'in'),
  channel('email', ['E-mail', 'E-mail'], { icon: 'mail', colour: 'plum' }),
  channel('letter', ['Brev', 'Letter'], { icon: 'mailbox', colour: 'ochre' }),
  channel('digital_post', ['Digital Post', 'Digital Post'], { icon: 'mail-check', colour: 'teal' }),
  channel('chat', ['Chat', 'Chat'], { icon: 'message-circle', colour: 'violet' }),
  channel(
    'self_service',
    ['Selvbetjening', 'Self-service'],
    { icon: 'monitor', colour: 'blue' },
    'in',
    'loaded',
  ),
]

export const contactTypes = [
  { id: 'advice', name: { da: 'Råd og vejledning', en: 'Advice' }, interaction: 'information' },
  { id: 'case_status', name: { da: 'Egen sag', en: 'Own case' }, interaction: 'interaction' },
  { id: 'new_case', name: { da: 'Ny sag', en: 'New case' }, interaction: 'transaction' },
]

export const parameters = [
  {
    id: 'self_service_help',
    name: { da: 'Hjælp til selvbetjening', en: 'Help with self-service' },
  },
]
