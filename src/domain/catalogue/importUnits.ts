import type { Campaign } from '../../contract/campaign.ts'
import type { Department, Unit } from '../../contract/catalogue.ts'
import { DepartmentId, UnitId } from '../../contract/id.ts'
import { cellIn, type Columns, columnsOf, plainOf, sameName } from './columns.ts'
import { unitsIn } from '../campaignThings.ts'
import { addUnit, changeUnit, departmentOf, moveUnit } from './editUnits.ts'
import { idFromName } from './idFromName.ts'
import type { ImportPlan, LineFault } from './importPlan.ts'
import { saidOf } from './saidOf.ts'
import { readSheet, type SheetRow } from './sheet.ts'
import { nameFault } from './textFault.ts'

type Field = 'department' | 'unit' | 'people' | 'id'
type House = Pick<Campaign, 'departments'>

const headings = {
  department: ['forvaltning', 'forvaltninger', 'afdeling', 'center', 'department', 'area'],
  unit: ['enhed', 'enheder', 'enhedsnavn', 'navn', 'unit', 'team', 'name'],
  people: ['antal', 'medarbejdere', 'antal medarbejdere', 'personer', 'tæller', 'people', 'staff'],
  id: ['id', 'enheds-id'],
}

/** A line that has been read and has nothing wrong in it. */
type Line = { line: number; department: string; name: string; people?: number; id: string }

export type TakenIds = { departments: ReadonlySet<string>; units: ReadonlySet<string> }

/**
 * What a list of units would do to a campaign. A unit is known again by its id, or by its name in
 * its department, so a list that is taken in twice changes nothing the second time. What the list
 * does not name stays as it is.
 *
 * @param spent ids that were used once and may not come back
 */
export function importUnits<Of extends House>(
  campaign: Of,
  text: string,
  spent: TakenIds,
): ImportPlan<Of> {
  const sheet = columnsOf<Field>(readSheet(text), headings, ['department', 'unit', 'people', 'id'])
  const { lines, faults } = linesOf(sheet.rows, sheet.columns)
  const doubles = twiceNamed(lines)
  const plan: ImportPlan<Of> = { after: campaign, headed: sheet.headed, lines: [], faults }
  plan.faults.push(...doubles)
  for (const line of lines) take(plan, line, spent)
  plan.faults.sort((a, b) => a.line - b.line)
  return plan
}

/** The first column is empty where a spreadsheet has merged cells: the one above stands for them. */
function linesOf(rows: readonly SheetRow[], columns: Columns<Field>) {
  const lines: Line[] = []
  const faults: LineFault[] = []
  let above = ''
  for (const row of rows) {
    const { line } = row
    const [own, name, count, id] = (['department', 'unit', 'people', 'id'] as const).map((field) =>
      cellIn(row, columns, field),
    ) as [string, string, string, string]
    const department = own || above
    above = department
    const wrong = [
      ...textFaults(line, 'department', department),
      ...textFaults(line, 'unit', name),
      ...peopleFaults(line, count),
    ]
    faults.push(...wrong)
    if (wrong.length > 0) continue
    lines.push({ line, department, name, id, ...(count && { people: Number(digitsOf(count)) }) })
  }
  return { lines, faults }
}

function textFaults(line: number, field: 'department' | 'unit', text: string): LineFault[] {
  const fault = nameFault(text)
  if (!fault) return []
  return [{ line, field, is: fault, ...saidOf(text) }]
}

const peopleFaults = (line: number, said: string): LineFault[] => {
  const n = Number(digitsOf(said))
  const right = said === '' || (Number.isInteger(n) && n >= 1 && n <= 10_000)
  return right ? [] : [{ line, field: 'people', is: 'number', ...saidOf(said, 20) }]
}

/** `1.200` is how a Danish spreadsheet may show it. */
const digitsOf = (said: string): string =>
  /^\d{1,3}\.\d{3}$/.test(said) ? said.replace('.', '') : said

function twiceNamed(lines: readonly Line[]): LineFault[] {
  const first = new Map<string, number>()
  return lines.flatMap(({ line, department, name, id }): LineFault[] => {
    const keys = [`${plainOf(department)}\n${plainOf(name)}`, ...(id ? [`id ${id}`] : [])]
    const before = keys.map((key) => first.get(key)).find((each) => each !== undefined)
    for (const key of keys) first.set(key, before ?? line)
    return before === undefined ? [] : [{ line, field: 'unit', is: 'twice', before, said: name }]
  })
}

/** Does one line, on what the lines before it have made. */
function take<Of extends House>(plan: ImportPlan<Of>, line: Line, spent: TakenIds): void {
  const { house, department } = departmentNamed(plan.after, line.department, spent)
  const known = knownUnit(house, department, line)
  const fault = faultOf(line, known)
  if (fault) {
    plan.faults.push(fault)
    return
  }
  if (known) {
    const changed = { ...known, name: line.name, people: line.people ?? known.people }
    const same = known.name === changed.name && known.people === changed.people
    const edited = same ? plan.after : changeUnit(house, known.id, () => changed)
    const moves = departmentOf(house, known.id)?.id !== department.id
    plan.after = moves ? moveUnit(same ? house : edited, known.id, department.id) : edited
    plan.lines.push({ line: line.line, name: line.name, is: same && !moves ? 'same' : 'changed' })
    return
  }
  const taken = new Set<string>([...spent.units, ...unitsIn(house).map(({ id }) => id)])
  const id = UnitId.parse(idFromName(line.name, taken, 'enhed'))
  plan.after = addUnit(house, department.id, { id, name: line.name, people: line.people ?? 1 })
  plan.lines.push({ line: line.line, name: line.name, is: 'added' })
}

function faultOf({ line, name, people, id }: Line, known: Unit | undefined): LineFault | undefined {
  if (!known && id) return { line, field: 'id', is: 'unknownId', ...saidOf(id) }
  if (!known && people === undefined) return { line, field: 'people', is: 'missing', said: name }
  if (known?.retired) return { line, field: 'unit', is: 'retired', said: name }
  return undefined
}

function departmentNamed<Of extends House>(campaign: Of, name: string, spent: TakenIds) {
  const there = campaign.departments.find((each) => sameName(each.name, name))
  if (there) return { house: campaign, department: there }
  const taken = new Set<string>([...spent.departments, ...campaign.departments.map(({ id }) => id)])
  const id = DepartmentId.parse(idFromName(name, taken, 'forvaltning'))
  const department: Department = { id, name, units: [] }
  return { house: { ...campaign, departments: [...campaign.departments, department] }, department }
}

const knownUnit = (house: House, { id }: Department, line: Line): Unit | undefined =>
  line.id
    ? unitsIn(house).find((unit) => unit.id === line.id)
    : house.departments
        .find((each) => each.id === id)
        ?.units.find((unit) => sameName(unit.name, line.name))
