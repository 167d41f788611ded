import type { Campaign } from '../../contract/campaign.ts'
import { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import type { Filter } from './filter.ts'

/** A board less all that a filter leaves out. Units are left out by the server, in whole groups. */
export type Narrowed = {
  campaign: Campaign
  answer: BoardAnswer
  directions: readonly Direction[]
}

type Figure = { direction: Direction; channel: string }

export function narrowed(
  { campaign, answer }: { campaign: Campaign; answer: BoardAnswer },
  { area, channel, direction }: Filter,
): Narrowed {
  const isIn = (figure: Figure) =>
    (!direction || figure.direction === direction) && (!channel || figure.channel === channel)
  return {
    campaign: {
      ...campaign,
      channels: campaign.channels.filter(({ id }) => !channel || id === channel),
      taskAreas: campaign.taskAreas.filter(({ id }) => !area || id === area),
    },
    answer: {
      ...answer,
      cells: answer.cells.filter((cell) => isIn(cell) && (!area || cell.taskArea === area)),
      // They are not kept by area.
      kinds: area ? [] : answer.kinds.filter(isIn),
      late: area || channel ? undefined : answer.late,
      otherwise: area || channel ? undefined : answer.otherwise,
      ...(answer.corrected && {
        corrected: answer.corrected.filter(
          (cell) => isIn(cell) && (!area || cell.taskArea === area),
        ),
      }),
      groups: answer.groups.map(({ figures, corrected, own, ...group }) => ({
        ...group,
        // The week total of a unit is of all kinds together.
        ...(own && !area && !channel && !direction && { own }),
        ...(figures && { figures: figures.filter(isIn) }),
        // Of units they are not kept by area either.
        ...(corrected && { corrected: area ? [] : corrected.filter(isIn) }),
      })),
    },
    directions: direction ? [direction] : Direction.options,
  }
}
