import type { DoorProblem, ProblemCode } from '../../../contract/problem.ts'

/** Each one says what happened, what is safe, and what to do. */
export const problem: Record<Exclude<ProblemCode, DoorProblem>, string> = {
  malformed:
    'Serveren forstod ikke det, vi sendte. Intet er gået tabt. Genindlæs siden, og prøv igen.',
  not_signed_in:
    'Du er ikke logget ind. Det, der er gemt, er stadig gemt. Åbn dit link, og prøv igen.',
  device_revoked:
    'Her kan der ikke tælles mere. Det, du har talt, er gemt og bliver sendt. Bed din teamleder om et nyt link.',
  not_allowed:
    'Det har du ikke adgang til. Intet er ændret. Spørg tovholderen, hvis du skal have det.',
  cross_site:
    'Serveren afviste det, fordi det ikke så ud til at komme fra Tælleværk. Intet er ændret. Åbn Tælleværk i en ny fane, og prøv igen.',
  not_found: 'Det findes ikke her. Intet er ændret. Tjek adressen, eller gå tilbage.',
  last_coordinator:
    'Der skal altid være en tovholder, og der er ingen anden. Intet er ændret. Invitér en tovholder mere, og prøv igen, når vedkommende er logget ind.',
  own_access:
    'Du kan ikke tage din egen adgang eller rolle fra dig. Intet er ændret. Bed en anden tovholder om det.',
  passkey_refused:
    'Adgangsnøglen blev ikke godtaget. Intet er ændret. Prøv igen, eller brug en anden måde.',
  provider_unreachable:
    'Kommunens login svarer ikke, som det skal. Intet er ændret, og der kan tælles videre. Prøv igen om lidt, eller log ind på en anden måde.',
  id_taken: 'Navnet er optaget. Intet er gemt endnu. Vælg et andet, og prøv igen.',
  not_editable:
    'Det kan ikke ændres på den måde længere. Intet er ændret. Genindlæs siden for at se, hvordan det står.',
  version_changed:
    'En anden har gemt imens. Det, du har skrevet, er her stadig. Vælg, hvad der skal gælde.',
  too_large: 'Det var for meget på én gang. Intet er gået tabt. Prøv med mindre ad gangen.',
  unsupported_media_type:
    'Serveren kunne ikke læse det, vi sendte. Intet er gået tabt. Genindlæs siden, og prøv igen.',
  invite_unknown:
    'Vi kender ikke linket eller koden. Intet er ændret. Tjek, at alt er med, eller bed din teamleder om en ny.',
  invite_expired: 'Invitationen er udløbet. Intet er ændret. Bed din teamleder om en ny.',
  invite_used_up: 'Linket er brugt op. Intet er ændret. Bed din teamleder om et nyt.',
  invite_revoked: 'Invitationen er trukket tilbage. Intet er ændret. Bed din teamleder om en ny.',
  link_spent:
    'Linket er brugt eller udløbet. Intet er ændret. Bed om et nyt, hvis du skal bruge det.',
  invalid:
    'Noget skal rettes, før det kan gemmes. Det, du har skrevet, er her stadig. Ret det markerede, og gem igen.',
  version_missing:
    'Siden var ikke hentet helt. Det, du har skrevet, er her stadig. Genindlæs siden, og gem igen.',
  proof_needed:
    'Der er travlt med tilmeldinger lige nu. Intet er gået tabt. Prøv igen om et minut, eller brug et link eller en QR-kode.',
  too_many_requests:
    'Der er prøvet for mange gange på kort tid. Intet er gået tabt. Vent et minut, og prøv igen.',
  busy: 'Serveren har travlt. Intet er gået tabt. Prøv igen om lidt.',
  unexpected:
    'Der skete en fejl på serveren, og den gemte intet. Det, du har talt, ligger stadig her. Prøv igen om lidt.',
}
