import type { Holiday } from '../../../domain/danishHolidays.ts'

/** Which days are counted. */
export const campaignDays = {
  days: {
    pick: 'Tælledage og prøvedage',
    how: 'Vælg hele uger eller enkelte dage. En hel uge er mandag til fredag uden helligdage.',
    kindOfDay: 'Hvad vælger du?',
    countDays: (n: number) => `Tælledage (${n})`,
    trialDays: (n: number) => `Prøvedage (${n})`,
    earlier: 'Vis tidligere uger',
    later: 'Vis senere uger',
    wholeWeek: 'hele ugen',
    is: { count: 'tælledag', trial: 'prøvedag' },
    short: { count: 'tæller', trial: 'prøve' },
    shortHoliday: 'fri',
    held: 'der er talt, så dagen kan ikke ændres',
    holidaysIn: (days: string) => `Helligdage blandt tælledagene: ${days}.`,
    leaveHolidays: 'Udelad helligdage',
    late: 'Efternølere',
    closing: 'Sidste dag for efternølere',
    closingHint:
      'Det, der er talt uden net, kommer frem senere. Til og med denne dag tages det med.',
    lateRule: 'Når noget kommer efter sidste tælledag',
    lateRules: { counted: 'tælles det med det samme', waiting: 'venter det på tovholderen' },
  },

  holidays: {
    new_year: 'nytårsdag',
    maundy_thursday: 'skærtorsdag',
    good_friday: 'langfredag',
    easter: 'påskedag',
    easter_monday: '2. påskedag',
    prayer_day: 'store bededag',
    ascension: 'Kristi himmelfartsdag',
    whitsun: 'pinsedag',
    whit_monday: '2. pinsedag',
    constitution: 'grundlovsdag',
    christmas_eve: 'juleaftensdag',
    christmas: '1. juledag',
    second_christmas: '2. juledag',
    new_years_eve: 'nytårsaftensdag',
  } satisfies Record<Holiday, string>,
}
