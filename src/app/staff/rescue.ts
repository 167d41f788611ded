import { type RescueAnswer, RescueContent, RescueFile } from '../../contract/rescue.ts'
import { loadRescue } from './api.ts'
import { StaffProblem } from './StaffProblem.ts'

/** What came of a file, with the names that the file gives to its units. */
export type Loaded = RescueAnswer & { names: ReadonlyMap<string, string> }

/** What was chosen is no rescue file at all: it never leaves this browser. */
export class NoRescueFile extends Error {
  override readonly name = 'NoRescueFile'
}

/** Loads a file that somebody has chosen. */
export async function loadFile(chosen: Pick<File, 'text'>): Promise<Loaded> {
  const file = RescueFile.safeParse(parsed(await chosen.text())).data
  const said = RescueContent.safeParse(parsed(file?.content ?? '')).data
  if (!file || !said) throw new NoRescueFile()
  const answer = await loadRescue(file)
  return { ...answer, names: new Map(said.units.map(({ id, name }) => [id, name])) }
}

/** Whether the server found that a file is of another municipality or another store. */
export const isNotOurs = (error: unknown): boolean =>
  error instanceof StaffProblem && error.code === 'malformed'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
