import type { Words } from '../../status/said.ts'
import type { SaidLater } from '../../status/statuses.ts'

/** What is only said on the page that tells of everything: what the count screen shows by itself. */
export const calm = {
  counting: {
    what: 'Der tælles i dag.',
    safe: 'Hvert tryk er gemt, når tallet på knappen skifter.',
    todo: 'Tryk på kanalen for hver henvendelse.',
  },
  trial: {
    what: 'Det er prøvetælling.',
    safe: 'Det, du trykker, kommer ikke med i kommunens tal.',
    todo: 'Prøv dig frem, og sig til, hvis noget driller.',
  },
  sent: {
    what: 'Alt er sendt.',
    safe: 'Serveren har kvitteret for det hele.',
    todo: 'Du skal ikke gøre noget.',
  },
  on_its_way: {
    what: 'Noget er på vej.',
    safe: 'Det er gemt her, til serveren har kvitteret for det.',
    todo: 'Du skal ikke gøre noget.',
  },
  kept: {
    what: 'Browseren har lovet at beholde det, der er gemt her.',
    safe: 'Det ligger her, også når der mangler plads.',
    todo: 'Du skal ikke gøre noget.',
  },
  not_kept: {
    what: 'Browseren har ikke lovet at beholde det, der er gemt her.',
    safe: 'Det, der er sendt, er i sikkerhed.',
    todo: 'Læg Tælleværk på startskærmen: så lover de fleste browsere det.',
  },
  perhaps_kept: {
    what: 'Browseren siger ikke, om den beholder det, der er gemt her.',
    safe: 'Det, der er sendt, er i sikkerhed.',
    todo: 'Lad siden være åben, til der står »Alt sendt«.',
  },
  clock_right: {
    what: 'Uret går rigtigt.',
    safe: 'Hver henvendelse står på den rigtige dag og halve time.',
    todo: 'Du skal ikke gøre noget.',
  },
  clock_wrong: {
    what: 'Uret på denne telefon eller pc går forkert.',
    safe: 'Tælleværk retter sig efter serverens ur, så dine tryk tæller på den rigtige dag.',
    todo: 'Stil uret, eller slå automatisk tid til.',
  },
} satisfies Record<SaidLater, Words>
