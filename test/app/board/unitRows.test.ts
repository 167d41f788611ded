import { expect, test } from 'vitest'
import { namedUnits, unitRows } from '../../../src/app/board/unitRows.ts'
import { aCampaign } from '../../support/builders.ts'
import { aBoard } from './aBoard.ts'

const rowsOf = (answer: Parameters<typeof unitRows>[1], campaign = aCampaign()) =>
  unitRows(campaign, answer).map(({ name, rows }) => ({
    name,
    rows: rows.map(({ units, totals }) => ({ units: units.map((unit) => unit.name), totals })),
  }))

test('units stand under their department, and those shown together in one row', () => {
  expect(rowsOf(aBoard())).toEqual([
    {
      name: 'Borger',
      rows: [
        { units: ['Borgerservice'], totals: { incoming: 5, outgoing: 0 } },
        { units: ['Biblioteket'], totals: { incoming: 0, outgoing: 3 } },
      ],
    },
    {
      name: 'Teknik',
      rows: [{ units: ['Vej', 'Byggesag'], totals: { incoming: 1, outgoing: 0 } }],
    },
  ])
})

test('figures that the reader is not given are withheld, and the unit stays', () => {
  const answer = aBoard({
    units: [{ unit: 'building', department: 'technical', activity: 'counted' }],
    groups: [{ units: ['building'] }],
    cells: [],
  })

  expect(rowsOf(answer)).toEqual([
    { name: 'Teknik', rows: [{ units: ['Byggesag'], totals: 'withheld' }] },
  ])
})

test('zero is a figure of a unit that has reported, and of no other', () => {
  const answer = aBoard({
    units: [
      { unit: 'desk', department: 'citizens', activity: 'silent' },
      { unit: 'library', department: 'citizens', activity: 'quiet' },
    ],
    groups: [
      { units: ['desk'], figures: [] },
      { units: ['library'], figures: [] },
    ],
    cells: [],
  })

  expect(rowsOf(answer)[0]?.rows).toEqual([
    { units: ['Borgerservice'], totals: 'none' },
    { units: ['Biblioteket'], totals: { incoming: 0, outgoing: 0 } },
  ])
})

test('a retired unit is missed by nobody, but keeps its place where it has counted', () => {
  const campaign = aCampaign()
  const retired = {
    ...campaign,
    departments: campaign.departments.map((department) => ({
      ...department,
      units: department.units.map((unit) => ({ ...unit, retired: true })),
    })),
  }
  const answer = aBoard({
    units: [
      { unit: 'desk', department: 'citizens', activity: 'silent' },
      { unit: 'library', department: 'citizens', activity: 'counted' },
    ],
  })

  expect(namedUnits(retired, answer).map(({ name }) => name)).toEqual(['Biblioteket'])
})
