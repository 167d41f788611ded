import type { Campaign } from '../../contract/campaign.ts'
import type { Channel } from '../../contract/catalogue.ts'
import type { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'

/**
 * The channels that stand in a direction, in the order of the catalogue, so that each keeps its
 * place: those that can be tapped in it, and any other that has figures after all.
 */
export function channelsIn(
  { channels }: Campaign,
  { cells }: Pick<BoardAnswer, 'cells'>,
  direction: Direction,
): Channel[] {
  const counted = new Set(
    cells.filter((cell) => cell.direction === direction).map(({ channel }) => channel),
  )
  return channels.filter(
    ({ id, directions, source, retired }) =>
      counted.has(id) || (!retired && source === 'tapped' && directions.includes(direction)),
  )
}
