import type { TaskArea } from '../../contract/catalogue.ts'
import type { TaskAreaId } from '../../contract/id.ts'

/**
 * A package to begin with. All are the municipality's own: which ones are obligatory in a campaign,
 * and their KLE numbers, the coordinator knows from the package of that campaign.
 */
const area = (id: string, da: string, en: string, helpDa: string, helpEn: string): TaskArea => ({
  id: id as TaskAreaId,
  name: { da, en },
  obligation: 'local',
  help: { da: helpDa, en: helpEn },
})

export const templateTaskAreas: readonly TaskArea[] = [
  area(
    'moving',
    'Flytning',
    'Moving',
    'Flytning i kommunen, til og fra den og til udlandet.',
    'Moving within, to and from the municipality, and abroad.',
  ),
  area(
    'passport',
    'Pas og kørekort',
    'Passports and driving licences',
    'Ansøgning, fornyelse, udlevering og tidsbestilling.',
    'Application, renewal, collection and appointments.',
  ),
  area(
    'health_card',
    'Sundhedskort og læge',
    'Health card and doctor',
    'Nyt kort, lægeskift og sygesikring i udlandet.',
    'A new card, another doctor, and health cover abroad.',
  ),
  area(
    'digital_id',
    'MitID og Digital Post',
    'MitID and Digital Post',
    'Oprettelse, spærring, fritagelse og hjælp til at komme i gang.',
    'Setting up, blocking, exemption and help to get started.',
  ),
  area(
    'daycare',
    'Dagtilbud',
    'Day care',
    'Plads, venteliste, pris og fripladstilskud.',
    'Places, waiting lists, fees and subsidies.',
  ),
  area(
    'school',
    'Skole og SFO',
    'Schools',
    'Indskrivning, skoleskift og fritidsordning.',
    'Enrolment, change of school and after-school care.',
  ),
  area(
    'benefits',
    'Ydelser og sygedagpenge',
    'Benefits and sick pay',
    'Ansøgning, udbetaling og refusion.',
    'Application, payment and reimbursement.',
  ),
  area(
    'jobs',
    'Job og beskæftigelse',
    'Jobs',
    'Samtaler, tilbud og aktivering.',
    'Interviews, offers and activation.',
  ),
  area(
    'housing',
    'Bolig og boligstøtte',
    'Housing',
    'Anvisning, indskudslån og spørgsmål om boligstøtte.',
    'Allocation, deposit loans and questions on housing support.',
  ),
  area(
    'elderly',
    'Ældre og hjemmepleje',
    'Elderly and home care',
    'Hjemmehjælp, plejebolig, hjælpemidler og madservice.',
    'Home help, care homes, aids and meals.',
  ),
  area(
    'building',
    'Byggesag',
    'Building permits',
    'Tilladelser, forhåndsspørgsmål og tegninger.',
    'Permits, questions beforehand and drawings.',
  ),
  area(
    'waste',
    'Affald og genbrug',
    'Waste and recycling',
    'Tømning, beholdere, genbrugsplads og gebyr.',
    'Collection, bins, recycling stations and fees.',
  ),
  area(
    'roads',
    'Veje og grønne områder',
    'Roads and parks',
    'Huller, skilte, snerydning, træer og legepladser.',
    'Potholes, signs, snow, trees and playgrounds.',
  ),
  area(
    'culture',
    'Kultur og fritid',
    'Culture and leisure',
    'Lokaler, foreninger, bibliotek og arrangementer.',
    'Rooms, clubs, the library and events.',
  ),
  area(
    'other',
    'Andet',
    'Other',
    'Det, der ikke hører til noget af det andet. Er du i tvivl, så brug denne.',
    'What belongs to none of the others. If in doubt, use this one.',
  ),
]
