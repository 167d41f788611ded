import type { Campaign } from '../../contract/campaign.ts'
import { TaskArea } from '../../contract/catalogue.ts'
import { TaskAreaId } from '../../contract/id.ts'
import { cellIn, columnsOf, plainOf, sameName } from './columns.ts'
import { idFromName } from './idFromName.ts'
import type { ImportPlan, LineFault } from './importPlan.ts'
import { saidOf } from './saidOf.ts'
import { readSheet, type SheetRow } from './sheet.ts'
import { nameFault } from './textFault.ts'

type Field = 'name' | 'obligation' | 'kle' | 'nameEn' | 'id'
type Package = Pick<Campaign, 'taskAreas'>

const headings = {
  name: ['opgaveområde', 'opgaveområder', 'opgave', 'navn', 'dansk', 'task area', 'name'],
  obligation: ['type', 'pligt', 'obligatorisk', 'obligatorisk/lokal', 'obligation'],
  kle: ['kle', 'kle-nummer', 'kle-nr', 'kle-nr.', 'kle nr.', 'kle number'],
  nameEn: ['engelsk', 'navn på engelsk', 'english', 'english name'],
  id: ['id'],
}
const fields = ['name', 'obligation', 'kle', 'nameEn', 'id'] as const

const obligatory = ['obligatorisk', 'obligatory', 'ja', 'yes', 'x', 'o']
const local = ['lokal', 'local', 'nej', 'no', 'l', '']

/** A line as it is written, with what it says of the obligation read. */
type Line = Record<Field, string> & { line: number; says: TaskArea['obligation'] | undefined }

/**
 * What a list of task areas would do to a campaign: known again by id or by Danish name, so that a
 * list taken in twice changes nothing the second time. Cells that are empty change nothing; a new
 * area that is not said to be obligatory is local.
 *
 * @param spent ids that were used once and may not come back
 */
export function importTaskAreas<Of extends Package>(
  campaign: Of,
  text: string,
  spent: ReadonlySet<string>,
): ImportPlan<Of> {
  const sheet = columnsOf<Field>(readSheet(text), headings, fields)
  const faults: LineFault[] = []
  const plan: ImportPlan<Of> = { after: campaign, headed: sheet.headed, lines: [], faults }
  const first = new Map<string, number>()
  for (const row of sheet.rows) {
    const line = lineOf(row, (field) => cellIn(row, sheet.columns, field))
    const before = first.get(plainOf(line.name)) ?? first.get(`id ${line.id}`)
    first.set(plainOf(line.name), before ?? row.line)
    if (line.id) first.set(`id ${line.id}`, before ?? row.line)
    const wrong = faultsOf(line)
    if (before !== undefined && line.name) {
      wrong.push({ line: row.line, field: 'name', is: 'twice', before, ...saidOf(line.name) })
    }
    if (wrong.length > 0) faults.push(...wrong)
    else take(plan, line, spent)
  }
  return plan
}

function lineOf({ line }: SheetRow, cell: (field: Field) => string): Line {
  const said = cell('obligation').toLowerCase()
  const says = obligatory.includes(said) ? 'obligatory' : local.includes(said) ? 'local' : undefined
  const [name, obligation, kle, nameEn, id] = fields.map(cell) as [
    string,
    string,
    string,
    string,
    string,
  ]
  return { line, name, obligation, kle, nameEn, id, says }
}

function faultsOf({ line, name, nameEn, kle, obligation, says }: Line): LineFault[] {
  const faults: LineFault[] = []
  for (const [field, text] of [
    ['name', name],
    ['nameEn', nameEn],
  ] as const) {
    const fault = field === 'nameEn' && text === '' ? undefined : nameFault(text)
    if (fault) faults.push({ line, field, is: fault, ...saidOf(text) })
  }
  if (kle && !TaskArea.shape.kle.safeParse(kle).success) {
    faults.push({ line, field: 'kle', is: 'kle', ...saidOf(kle, 20) })
  }
  if (!says) {
    faults.push({ line, field: 'obligation', is: 'obligation', ...saidOf(obligation, 20) })
  }
  return faults
}

function take<Of extends Package>(
  plan: ImportPlan<Of>,
  line: Line,
  spent: ReadonlySet<string>,
): void {
  const areas = plan.after.taskAreas
  const known = areas.find(({ id, name }) =>
    line.id ? id === line.id : sameName(name.da, line.name),
  )
  if (!known && line.id) {
    plan.faults.push({ line: line.line, field: 'id', is: 'unknownId', ...saidOf(line.id) })
  } else if (known?.retired) {
    plan.faults.push({ line: line.line, field: 'name', is: 'retired', said: line.name })
  } else if (known) {
    const after = changed(known, line)
    const same = JSON.stringify(after) === JSON.stringify(known)
    if (!same)
      replace(
        plan,
        areas.map((each) => (each === known ? after : each)),
      )
    plan.lines.push({ line: line.line, name: line.name, is: same ? 'same' : 'changed' })
  } else {
    const taken = new Set<string>([...spent, ...areas.map(({ id }) => id)])
    const id = TaskAreaId.parse(idFromName(line.name, taken, 'opgave'))
    const fresh: TaskArea = { id, name: { da: line.name }, obligation: 'local' }
    replace(plan, [...areas, changed(fresh, line)])
    plan.lines.push({ line: line.line, name: line.name, is: 'added' })
  }
}

function replace<Of extends Package>(plan: ImportPlan<Of>, taskAreas: TaskArea[]): void {
  plan.after = { ...plan.after, taskAreas }
}

const changed = (area: TaskArea, { name, nameEn, obligation, kle, says }: Line): TaskArea => ({
  ...area,
  name: { ...area.name, da: name, ...(nameEn && { en: nameEn }) },
  obligation: obligation && says ? says : area.obligation,
  ...(kle && { kle }),
})
