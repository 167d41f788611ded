import { staff } from './staff.ts'

type Part = { n: number; of: number }
const signs: Record<string, string> = { '1': '+', '-1': '−', '0': '±' }

/** An earlier campaign beside the board. */
export const compare = {
  choose: 'Sammenlign med',
  none: 'Ingen',
  dayIn: (weekday: string, week: string) => `${weekday} i ${week}`,
  short: (n: number) => `mod ${staff.number(n)}`,
  at: (when: string, n: number) => `${when}: ${staff.number(n)}`,
  whole: (when: string, n: number) => `Hele ${when}: ${staff.number(n)}`,
  change: (percent: string, sign: number, when: string, n: number) =>
    `${signs[String(sign)]}${percent} mod ${when} (${staff.number(n)})`,
  compared: 'Heraf sammenlignet',
  mark: (when: string, campaign: string) =>
    `Stregen er hele ${when} (${campaign}). Skraveret er ikke talt nu, men det, der kunne ventes.`,
  covers: (units: Part, areas: Part) =>
    [
      `Stregen dækker ${staff.number(units.n)} af ${staff.number(units.of)} enheder`,
      areas.n < areas.of
        ? ` og ${staff.number(areas.n)} af ${staff.number(areas.of)} opgaveområder, der var med begge gange`
        : ', der vises hver for sig begge gange',
      '. Den blege ende af søjlen er ikke med i sammenligningen.',
    ].join(''),
  why: {
    units: (when: string, campaign: string) =>
      `Der er ingen streg for ${when} (${campaign}): ingen af enhederne vises på samme måde begge gange.`,
    units_and_areas: (when: string, campaign: string) =>
      `Der er ingen streg for ${when} (${campaign}): både enheder og opgaveområder er andre, så tallene er ikke af det samme.`,
  },
  see: (when: string, campaign: string) => `Se ${when} i ${campaign}`,
}
