import type { Direction } from '../../../contract/entry.ts'
import type { WeekFigures } from '../../../domain/development.ts'
import { staff } from './staff.ts'

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
}
