import type { campaignDays as danish } from '../da/campaignDays.ts'

export const campaignDays: typeof danish = {
  days: {
    pick: 'Count days and trial days',
    how: 'Choose whole weeks or single days. A whole week is Monday to Friday without holidays.',
    kindOfDay: 'What are you choosing?',
    countDays: (n) => `Count days (${n})`,
    trialDays: (n) => `Trial days (${n})`,
    earlier: 'Show earlier weeks',
    later: 'Show later weeks',
    wholeWeek: 'the whole week',
    is: { count: 'count day', trial: 'trial day' },
    short: { count: 'count', trial: 'trial' },
    shortHoliday: 'off',
    held: 'something has been counted, so the day cannot be changed',
    holidaysIn: (days) => `Holidays among the count days: ${days}.`,
    leaveHolidays: 'Leave holidays out',
    late: 'Late entries',
    closing: 'Last day for late entries',
    closingHint:
      'What was counted without a network arrives later. Up to and including this day it is taken.',
    lateRule: 'What arrives after the last count day',
    lateRules: { counted: 'counts at once', waiting: 'waits for the coordinator' },
  },

  holidays: {
    new_year: 'New Year’s Day',
    maundy_thursday: 'Maundy Thursday',
    good_friday: 'Good Friday',
    easter: 'Easter Sunday',
    easter_monday: 'Easter Monday',
    prayer_day: 'Great Prayer Day',
    ascension: 'Ascension Day',
    whitsun: 'Whit Sunday',
    whit_monday: 'Whit Monday',
    constitution: 'Constitution Day',
    christmas_eve: 'Christmas Eve',
    christmas: 'Christmas Day',
    second_christmas: 'Boxing Day',
    new_years_eve: 'New Year’s Eve',
  },
}
