/** Reminders while the app is open, and the calendar file that also reminds when it is closed. */
export const reminders = {
  title: 'Påmindelser',
  remind: 'Mind mig om at tælle',
  hint: 'På de dage, enheden skal tælle: hvis intet er talt her ved dagens slutning, eller hvis noget har ventet en time på at blive sendt.',
  onlyOpen:
    'Det virker kun, mens Tælleværk er åbent. En app, der er lukket, kan ikke minde om noget: hent kalenderfilen nedenfor.',
  at: 'Dagen slutter klokken',
  /** What the browser has said to messages outside the page. */
  messages: {
    granted: 'Browseren viser også en besked, når Tælleværk ligger bag andre vinduer.',
    denied:
      'Browseren må ikke vise beskeder for Tælleværk, så påmindelsen står kun på skærmen. Det kan ændres i browserens indstillinger.',
    default: 'Påmindelsen står kun på skærmen, til browseren får lov at vise beskeder.',
    none: 'Denne browser kan ikke vise beskeder, så påmindelsen står kun på skærmen.',
  },

  /** On the count screen, at the end of the day. */
  nothing: {
    title: 'Intet er talt her i dag',
    what: 'Har der været henvendelser, så tæl dem nu. Var der ingen, så meld det i Min dag. Har du talt på en anden telefon eller pc, skal du ikke gøre noget.',
    putAway: 'Luk påmindelsen',
  },
  /** Messages of the browser: they may be read over a shoulder, so they name no unit and no number. */
  message: {
    nothing: 'Intet er talt her i dag. Tæl det, der mangler, eller meld, at der ingen var.',
    unsent:
      'Noget har ventet i over en time på at blive sendt. Det er gemt. Åbn Tælleværk, når du er på nettet.',
  },

  calendarTitle: 'Kalender',
  calendarHint:
    'Prøvedage, tælledage og en påmindelse ved dagens slutning, som en fil til din egen kalender. Den laves her og sendes ingen steder. Bliver dagene flyttet, så hent en ny fil. Ikke alle kalendere retter de gamle aftaler: slet selv dem, der bliver stående.',
  calendarGet: 'Hent kalenderfil',
  calendarGot: 'Filen er hentet. Åbn den, så spørger din kalender, om den skal lægges ind.',
  /** In place of the button. Whoever has a file from before is told what its events do. */
  noCalendar: {
    none: 'Der er ingen kommende tælledage at lægge i kalenderen.',
    paused:
      'Tællingen er sat på pause. Kalenderfilen kan hentes, når den fortsætter. Aftaler fra en tidligere fil bliver stående og minder stadig om de gamle dage.',
    cancelled:
      'Tællingen er aflyst. Aftaler fra en tidligere fil bliver stående, til du selv sletter dem.',
  },
  calendar: {
    name: (unit: string) => `Tælleværk: ${unit}`,
    count: (unit: string) => `Tælledag: ${unit}`,
    countWhat: 'Tæl hver henvendelse med ét tryk i Tælleværk.',
    trial: (unit: string) => `Prøvedag: ${unit}`,
    trialWhat: 'Prøvetælling i Tælleværk. Den tæller ikke med.',
    quiet: (unit: string) => `Er dagens henvendelser talt? ${unit}`,
    quietWhat:
      'Tæl det, der mangler. Var der ingen henvendelser, så meld det i Min dag i Tælleværk.',
  },
}
