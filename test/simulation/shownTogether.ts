/** Lines of the files as a coordinator reads them, by the names of their columns. */
export type Line = Record<string, string>

/**
 * Under which units and time a contact stands in the files: small units stand together, and days on
 * which one of them would stand alone have no time. Read off the files themselves; that every
 * contact is in them, once, is what is then checked.
 */
export function shownTogether(totals: readonly Line[], cells: readonly Line[]) {
  const unitsIn = (line: Line) => line['enhed_id']?.split('+') ?? []
  const groups = new Map(
    totals.flatMap((line) =>
      unitsIn(line).map((unit) => [`${line['uge']} ${unit}`, line['enhed_id']] as const),
    ),
  )
  const untimed = new Set(
    cells
      .filter((line) => line['starttid_utc'] === '')
      .flatMap((line) =>
        unitsIn(line).flatMap((unit) => line['dag']?.split('+').map((day) => `${day} ${unit}`)),
      ),
  )
  return {
    unit: (week: string | undefined, unit: string) => groups.get(`${week} ${unit}`) ?? unit,
    time: (day: string, unit: string, time: string) => (untimed.has(`${day} ${unit}`) ? '' : time),
  }
}
