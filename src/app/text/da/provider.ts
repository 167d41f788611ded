import type { SignInFault } from '../../../contract/provider.ts'
import type { Day } from '../../../contract/time.ts'

const date = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', dateStyle: 'long' })
const dayOf = (day: Day) => date.format(Date.parse(day))

/** Signing in by the municipality's own sign-in, and what may become of it. */
export const provider = {
  signIn: (name: string) => `Log ind med ${name}`,
  how: (name: string) =>
    `Du kommer ind med ${name}. Har du ikke det, så brug din adgangsnøgle, din adgangskode eller dit personlige link.`,
  lost: 'Kommer du ikke ind? Bed tovholderen om et personligt link. Tovholdere får deres af den driftsansvarlige.',
  expired:
    'Log ind igen, så kommer du tilbage hertil. Er du allerede logget ind i en anden fane, så prøv igen her.',
  signedOut: (name: string) =>
    `Log ind, når du vil ind igen. Du er måske stadig logget ind i ${name}: er computeren ikke din egen, så log også ud der.`,
  going: 'Åbner kommunens login …',
  yours: 'Kommunens login',
  what: (name: string) =>
    `Forbind din adgang med ${name}. Så logger du ind, som du gør på dit arbejde ellers, uden et link. Din rolle her ændres ikke.`,
  connect: (name: string) => `Forbind med ${name}`,
  connected: (day: Day) => `Forbundet ${dayOf(day)}`,
  gives: 'Din adgang kommer fra kommunens login. Kommunens grupper bestemmer din rolle.',
  lastUsed: (day: Day) => `Sidst brugt ${dayOf(day)}`,
  noPasskey:
    'Du logger ind med kommunens login. Derfor bruger du ikke adgangsnøgler her: så følger din adgang altid kommunens grupper.',
  again: (name: string) => `Bekræft med ${name}`,
  againWhy: 'Du kommer tilbage hertil bagefter. Gør så det igen, som du var i gang med.',
  remove: 'Fjern forbindelsen',
  removing: {
    title: 'Fjern forbindelsen til kommunens login?',
    what: 'Du kan ikke logge ind med det mere. Du bliver ved med at være logget ind her. Har du ingen adgangsnøgle, skal du næste gang bede en tovholder om et nyt link.',
    yes: 'Fjern forbindelsen',
    no: 'Behold',
  },
  isRemoved: 'Forbindelsen er fjernet.',
  faults: {
    cancelled:
      'Kommunens login blev afbrudt, eller det sagde nej. Intet er ændret. Prøv igen, eller log ind på en anden måde.',
    expired:
      'Det tog for lang tid, eller det begyndte i en anden browser. Intet er ændret. Prøv igen herfra.',
    unreachable:
      'Kommunens login svarer ikke. Intet er ændret, og der kan tælles videre. Prøv igen om lidt, eller log ind på en anden måde.',
    refused:
      'Vi kunne ikke bekræfte svaret fra kommunens login. Du er ikke logget ind med det, og intet er ændret. Prøv igen. Sker det igen, så spørg IT.',
    provider_error:
      'Kommunens login meldte en fejl. Intet er ændret, og der kan tælles videre. Prøv igen om lidt. Sker det igen, så spørg IT.',
    unknown:
      'Kommunens login kender dig, men du har ingen adgang her endnu. Bed en tovholder om et personligt link. Når du er inde, kan du forbinde de to under Din adgang.',
    no_role:
      'Kommunens login giver dig ingen adgang her. Har du haft den, er den taget fra dig; det, der er talt, er der stadig. Spørg en tovholder, hvis du skal have adgang.',
    weak: 'Du loggede ind uden det ekstra trin, som kommunen kræver. Intet er ændret. Prøv igen, og brug for eksempel din kodeapp. Kan du ikke, så spørg IT.',
    not_anew:
      'Kommunens login bad dig ikke om at vise, hvem du er. Intet er ændret. Prøv igen. Sker det igen, så spørg IT.',
    other_person:
      'Du loggede ind som en anden, end du er her. Intet er ændret. Prøv igen som dig selv.',
    taken:
      'Det login hører til en anden adgang, eller din adgang er forbundet i forvejen. Intet er ændret. Spørg en tovholder, hvis du har to adgange.',
    failed: 'Der skete en fejl hos os. Intet er gået tabt. Prøv igen om lidt.',
  } satisfies Record<SignInFault, string>,
}
