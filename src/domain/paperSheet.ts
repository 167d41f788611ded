import type { Campaign } from '../contract/campaign.ts'
import type { Channel, TaskArea, Unit } from '../contract/catalogue.ts'
import type { Direction } from '../contract/entry.ts'

/** A column of a paper sheet: a channel in one direction. */
type PaperColumn = { channel: Channel; direction: Direction }

/**
 * What a unit tallies by hand on a day without power: its task areas, the favourites first, by the
 * channels it taps. Where both halves of the day fit beside each other they stand on one sheet;
 * else each half has a sheet of its own.
 */
export type PaperSheet = {
  unit: Unit
  columns: PaperColumn[]
  /** One for each side of paper. Without a half of the day, both halves stand on it. */
  pages: { half?: 'am' | 'pm'; areas: TaskArea[] }[]
}

/** More columns than this in each half would leave no room for the marks on an A4 sheet. */
const columnsBesideEachOther = 5

/** As many rows as fit above the three lines that every page bears. */
const rowsOnAPage = 15

/** The sheet of a unit; undefined where the campaign has no such unit any more. */
export function paperSheetOf(campaign: Campaign, unitId: Unit['id']): PaperSheet | undefined {
  const units = campaign.departments.flatMap(({ units: all }) => all)
  const unit = units.find(({ id, retired }) => id === unitId && !retired)
  if (!unit) return undefined
  const favourites: readonly string[] = unit.favourites ?? []
  const place = ({ id }: TaskArea) =>
    favourites.includes(id) ? favourites.indexOf(id) : favourites.length
  const areas = campaign.taskAreas
    .filter(({ id, retired }) => !retired && (unit.taskAreas?.includes(id) ?? true))
    .toSorted((a, b) => place(a) - place(b))
  const columns = campaign.channels
    .filter(({ source, retired }) => source === 'tapped' && !retired)
    .flatMap((channel) => channel.directions.map((direction) => ({ channel, direction })))
  const parts = Array.from({ length: Math.ceil(areas.length / rowsOnAPage) }, (_, n) =>
    areas.slice(n * rowsOnAPage, (n + 1) * rowsOnAPage),
  )
  const pages: PaperSheet['pages'] =
    columns.length <= columnsBesideEachOther
      ? parts.map((part) => ({ areas: part }))
      : (['am', 'pm'] as const).flatMap((half) => parts.map((part) => ({ half, areas: part })))
  return { unit, columns, pages }
}
