import type { Campaign } from '../../contract/campaign.ts'
import type { UnitId } from '../../contract/id.ts'
import { placesOf } from '../../domain/remarks.ts'
import type { StaffText } from '../text/staffDa.ts'

/** Something that a remark can be about, by name. */
export type Place = { key: string; name: string; units: UnitId[] }

const keyOf = (units: readonly UnitId[]): string => units.toSorted().join()

/**
 * Whom a remark can be about: all units there are to the reader, a whole department, or one unit; and
 * whatever it is about already.
 */
export function placesToChoose(
  { departments }: Pick<Campaign, 'departments'>,
  { remarks }: StaffText,
  about: readonly UnitId[] = [],
): Place[] {
  const all = departments.flatMap(({ units }) => units)
  const place = (name: string, units: readonly UnitId[]): Place => ({
    ...{ key: keyOf(units), name, units: [...units] },
  })
  const places = [
    ...(all.length > 1
      ? [
          place(
            remarks.everywhere,
            all.map(({ id }) => id),
          ),
        ]
      : []),
    ...departments.flatMap(({ name, units }) => [
      ...(departments.length > 1 && units.length > 1
        ? [
            place(
              remarks.form.whole(name),
              units.map(({ id }) => id),
            ),
          ]
        : []),
      ...units.map((unit) => place(unit.name, [unit.id])),
    ]),
  ]
  const isThere = about.length === 0 || places.some(({ key }) => key === keyOf(about))
  return isThere
    ? places
    : [place(remarks.places(placesOf(departments, about) ?? []), about), ...places]
}

/** The place of some units, as it stands among the others. */
export const placeOf = (places: readonly Place[], units: readonly UnitId[]): Place | undefined =>
  places.find(({ key }) => key === keyOf(units)) ?? places[0]

const halfHours = Array.from(
  { length: 49 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
)

/** The times at which something can begin, and at which it can end, on the Danish clock. */
export const beginnings = halfHours.slice(0, -1)
export const endsAfter = (from: string): string[] => halfHours.filter((clock) => clock > from)
