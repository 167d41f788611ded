import type { Direction } from '../../contract/entry.ts'
import type { WallAnswer, WallDay } from '../../contract/screen.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import type { Day } from '../../contract/time.ts'
import { isQuietInPart } from '../../domain/coverage.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import { kindOfDay } from '../../domain/phase.ts'
import { presenceOf } from '../../domain/catalogue/presence.ts'
import { totalOf } from '../../domain/rollup.ts'
import type { LivingScreen } from '../access/livingScreen.ts'
import type { MunicipalitySetting } from '../config.ts'
import type { Reader } from '../store/sql.ts'
import { unitsTrying } from '../store/tallyQuestions.ts'
import { boardOf, isGiven } from './board.ts'

type Asked = LivingScreen & {
  municipality: Pick<MunicipalitySetting, 'id' | 'name'>
  nowMs: number
}

/**
 * What a screen on a wall shows: of the board of today, exactly what whoever paired it would see there,
 * and of that no more than is read from three metres away.
 */
export async function wallOf(sql: Reader, asked: Asked): Promise<WallAnswer> {
  const { municipality, screen, shelved, nowMs } = asked
  const { campaign } = shelved
  const day = dayOf(nowMs)
  const is = dayFor(asked, day)
  const days = [...new Set(campaign.days.count)].toSorted()
  const next = days.find((each) => each > day)
  const shown = await shownOn(sql, asked, { day, is })
  const { board, ...figures } = shown
  return {
    ...{ municipality: municipality.name, campaign: campaign.name, name: screen.name },
    ...aboutOf(asked, board),
    ...{ status: campaign.status, day, is, at: instantOf(nowMs), ...figures },
    ...(is === 'count' && { nth: { n: days.indexOf(day) + 1, of: days.length } }),
    ...(next !== undefined && is !== 'over' && { next }),
  }
}

/** A campaign that somebody has ended is over on the wall as well, whatever its days say. */
function dayFor({ shelved: { campaign } }: Asked, day: Day): WallDay {
  const ended = ['closed', 'locked', 'cancelled'].includes(campaign.status)
  return ended || day > campaign.days.closing ? 'over' : kindOfDay(campaign, day)
}

/** Whose figures they are: of a unit that stands together with others, that of all of them. */
function aboutOf(
  { screen: { department, unit }, shelved }: Asked,
  board: BoardAnswer | undefined,
): Pick<WallAnswer, 'about'> {
  const { departments } = shelved.campaign
  if (!unit) {
    const found = departments.find(({ id }) => id === department)
    return found ? { about: found.name } : {}
  }
  const together = board?.groups.find(({ units }) => units.includes(unit))?.units ?? [unit]
  const names = departments
    .flatMap(({ units }) => units)
    .filter(({ id }) => together.includes(id))
    .map(({ name }) => name)
  return names.length > 0 ? { about: names.join(' + ') } : {}
}

async function shownOn(
  sql: Reader,
  { municipality, shelved, given, asked, nowMs }: Asked,
  { day, is }: { day: Day; is: WallDay },
): Promise<Pick<WallAnswer, 'figures' | 'units'> & { board?: BoardAnswer }> {
  const period = { campaign: shelved.campaign.id, from: day, to: day }
  const question = { municipality: municipality.id, shelved, given, ...period, nowMs }
  if (is === 'trial') {
    const tried = await unitsTrying(sql, question)
    const mine = unitsOn(shelved.campaign, day).filter(
      ({ id }) => isGiven(given, id) && isGiven(asked, id),
    )
    return { units: mine.map(({ id, name }) => ({ name, is: tried.get(id) ?? 'silent' })) }
  }
  if (is !== 'count') return { units: [] }
  const board = await boardOf(sql, { ...question, asked })
  return {
    figures: figuresOf(board, shelved.campaign),
    units: rowsOf(board, shelved.campaign),
    board,
  }
}

type Campaign = LivingScreen['shelved']['campaign']

/** The units there are on a day, in the order of the catalogue. */
const unitsOn = ({ departments }: Campaign, day: Day) =>
  departments
    .flatMap(({ units }) => units)
    .filter(({ retired, firstDay = day, lastDay = day }) => {
      return !retired && firstDay <= day && day <= lastDay
    })

/** One that has been retired, or was merged or split before, stands here only where it counted. */
function rowsOf(board: BoardAnswer, campaign: Campaign): WallAnswer['units'] {
  const reports = new Map(board.units.map((report) => [report.unit, report]))
  const there = new Set(unitsOn(campaign, board.from).map(({ id }) => id))
  return campaign.departments
    .flatMap(({ units }) => units)
    .flatMap((unit) => {
      const report = reports.get(unit.id)
      if (!report || (!there.has(unit.id) && report.activity === 'silent')) return []
      const isFree = report.activity === 'silent' && presenceOf(unit, board.from) === 'none'
      const is = isFree ? 'free' : isQuietInPart(report) ? 'silent' : report.activity
      return [{ name: unit.name, is } as const]
    })
}

/** By channel, in the order of the catalogue: those that can be tapped, and any other that has figures. */
function figuresOf(board: BoardAnswer, { channels }: Campaign): WallAnswer['figures'] {
  const sumOf = (direction: Direction, channel?: string) =>
    totalOf(
      board.cells.filter(
        (cell) => cell.direction === direction && (!channel || cell.channel === channel),
      ),
    )
  return {
    ...{ incoming: sumOf('incoming'), outgoing: sumOf('outgoing'), covers: board.covers },
    channels: channels.flatMap(({ id, name, icon, colour, directions, source, retired }) => {
      const [incoming, outgoing] = [sumOf('incoming', id), sumOf('outgoing', id)]
      const isTapped = !retired && source === 'tapped'
      if (incoming + outgoing === 0 && !isTapped) return []
      return [
        {
          ...{ id, name, icon, colour },
          ...((incoming > 0 || directions.includes('incoming')) && { incoming }),
          ...((outgoing > 0 || directions.includes('outgoing')) && { outgoing }),
        },
      ]
    }),
  }
}
