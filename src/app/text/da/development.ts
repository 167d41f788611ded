import type { Direction } from '../../../contract/entry.ts'
import type { WeekFigures } from '../../../domain/development.ts'
import { staff } from './staff.ts'

type Then = NonNullable<WeekFigures['before']>

const directions = { incoming: 'indgående', outgoing: 'udgående' }
const running = 'i gang'

/** A campaign week by week. */
export const development = {
  title: (direction: Direction) => `Uge for uge: ${directions[direction]}`,
  week: 'Uge',
  running,
  covered: (percent: string) => `${percent} dækket`,
  summary: (weeks: readonly WeekFigures[], direction: Direction) =>
    `${staff.list(
      weeks.map(
        ({ week, n, running: isRunning }) =>
          `${staff.number(n)} i ${staff.week(week)}${isRunning ? ` (${running})` : ''}`,
      ),
    )}: ${directions[direction]} henvendelser.`,
  base: 'Under hver uge står, hvor meget der er talt af det, der var ventet. En uge, der er dækket mindre, kan ikke uden videre sammenlignes med de andre.',
  at: ({ week, n }: Then) => `${staff.number(n)} (${staff.week(week)}, ${week.slice(0, 4)})`,
  before: (weeks: readonly Then[], campaign: string) =>
    `Stregen er den hele tilsvarende uge i ${campaign}: ${staff.list(weeks.map(({ week, n }) => `${staff.number(n)} i ${staff.week(week)}, ${week.slice(0, 4)}`))}.`,
  noneBefore: (campaign: string, someHave: boolean) =>
    `${someHave ? 'Nogle uger har ingen streg' : `Der er ingen streg for ${campaign}`}: ugen har ingen tilsvarende, eller enhederne eller opgaveområderne er ikke de samme, så tallene er ikke af det samme.`,
}
