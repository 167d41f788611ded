import { type Dimension, dimensions } from '../../contract/extract.ts'

/** What a file tells apart: how finely in time, by which units, and by which kinds of contact. */
export type View = {
  by: readonly Dimension[]
  period: 'week' | 'day' | 'time' | undefined
  who: 'unit' | 'department' | undefined
  kinds: readonly KindDimension[]
}

const notKinds = ['week', 'day', 'time', 'department', 'unit'] as const
export type KindDimension = Exclude<Dimension, (typeof notKinds)[number]>

const isKind = (dimension: Dimension): dimension is KindDimension =>
  !notKinds.some((other) => other === dimension)

/** The view that tells these apart, whatever their order and however often they are named. */
export function viewOf(asked: readonly Dimension[]): View {
  const by = dimensions.filter((dimension) => asked.includes(dimension))
  const finest = <One extends Dimension>(...from: One[]) => from.find((each) => by.includes(each))
  return {
    by,
    period: finest('time', 'day', 'week'),
    who: finest('unit', 'department'),
    kinds: by.filter(isKind),
  }
}

const kindOfTotals = ['taskArea', 'channel', 'direction', 'contactType', 'marks'] as const

/** A row per week and unit, by all that was counted. */
export const weekTotalsView = viewOf(['week', 'unit', ...kindOfTotals])

/** As finely as anything is known. */
export const cellsView = viewOf(dimensions)
