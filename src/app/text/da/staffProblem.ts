import type { DeskProblem } from '../../../contract/problem.ts'

/** What stops only leads and coordinators: what happened, what is safe, and what to do. */
export const staffProblem: Record<DeskProblem, string> = {
  last_coordinator:
    'Der skal altid være en tovholder, og der er ingen anden. Intet er ændret. Invitér en tovholder mere, og prøv igen, når vedkommende er logget ind.',
  own_access:
    'Du kan ikke tage din egen adgang eller rolle fra dig. Intet er ændret. Bed en anden tovholder om det.',
  passkey_refused:
    'Adgangsnøglen blev ikke godtaget. Intet er ændret. Prøv igen, eller brug en anden måde.',
  provider_unreachable:
    'Kommunens login svarer ikke, som det skal. Intet er ændret, og der kan tælles videre. Prøv igen om lidt, eller log ind på en anden måde.',
  id_taken: 'Navnet er optaget. Intet er gemt endnu. Vælg et andet, og prøv igen.',
  kept_otherwise:
    'Den er gemt, som du sendte den første gang: se listen. Det, du har ændret siden, er ikke gemt. Luk formularen, og skriv en ny, hvis noget mangler.',
  not_editable:
    'Det kan ikke ændres på den måde længere. Intet er ændret. Genindlæs siden for at se, hvordan det står.',
  not_signable:
    'Tallene kan ikke godkendes nu: Tællingen er ikke slut, eller intet er ændret siden sidst. Intet er ændret. Genindlæs siden for at se, hvordan det står.',
  figures_changed:
    'Noget har ændret sig, siden du så på det, eller en anden kom først. Du har ikke godkendt eller afgjort noget. Se det efter igen.',
  not_correctable:
    'Intet kan rettes i denne tælling. Intet er ændret. Genindlæs siden for at se, hvordan den står.',
  signed_off:
    'Tallene er godkendt, så nu kan kun tovholderen rette. Intet er ændret. Bed tovholderen om det.',
  would_tell:
    'Her kan intet flyttes: En af enhederne er lille, eller vises sammen med en lille, og så ville det flyttede afsløre dens tal. Intet er ændret. Bed dem, der har talt, om at fortryde og tilføje i Min dag, eller skriv en rettelse med et tal, I selv har.',
  nothing_to_move:
    'Der er intet at flytte: Enheden har ingen henvendelser den dag, eller de er flyttet allerede. Intet er ændret.',
  version_changed:
    'En anden har gemt imens. Det, du har skrevet, er her stadig. Vælg, hvad der skal gælde.',
  version_missing:
    'Siden var ikke hentet helt. Det, du har skrevet, er her stadig. Genindlæs siden, og gem igen.',
  screen_code_unknown:
    'Ingen skærm viser den kode nu. Intet er ændret. Se efter på skærmen, og skriv den kode, der står der nu: den skifter med nogle minutters mellemrum.',
  link_spent:
    'Linket er brugt eller udløbet. Intet er ændret. Bed om et nyt, hvis du skal bruge det.',
  invalid:
    'Noget skal rettes, før det kan gemmes. Det, du har skrevet, er her stadig. Ret det markerede, og gem igen.',
}
