import type { ContactType, Parameter } from '../../contract/catalogue.ts'
import type { ContactTypeId, MarkId } from '../../contract/id.ts'

/** What a contact was about, each with what it is for the comparison of channels. */
export const templateContactTypes: readonly ContactType[] = [
  {
    id: 'advice' as ContactTypeId,
    name: { da: 'Råd og vejledning', en: 'Advice' },
    interaction: 'information',
    help: {
      da: 'Et spørgsmål, som kunne gælde enhver: regler, åbningstider, hvordan man gør.',
      en: 'A question that might be anybody’s: rules, opening hours, how to go about it.',
    },
  },
  {
    id: 'case_status' as ContactTypeId,
    name: { da: 'Egen sag', en: 'Own case' },
    interaction: 'interaction',
    help: {
      da: 'Om en sag, der allerede er i gang: hvor langt er den, hvad mangler?',
      en: 'About a case that is under way: how far is it, what is missing?',
    },
  },
  {
    id: 'new_case' as ContactTypeId,
    name: { da: 'Ny sag', en: 'New case' },
    interaction: 'transaction',
    help: {
      da: 'Noget nyt begynder: en ansøgning, en anmeldelse, en bestilling.',
      en: 'Something new begins: an application, a report, an order.',
    },
  },
]

/** What is marked on a contact besides. Help with self-service is no channel of its own. */
export const templateParameters: readonly Parameter[] = [
  {
    id: 'self_service_help' as MarkId,
    name: { da: 'Hjælp til selvbetjening', en: 'Help with self-service' },
    help: {
      da: 'Du hjalp med at bruge en selvbetjeningsløsning. Kanalen er den, I talte sammen på.',
      en: 'You helped with a self-service. The channel is the one you spoke on.',
    },
  },
]
