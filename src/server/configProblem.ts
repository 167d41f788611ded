/** Something is wrong with the settings; the message says which, and how to mend it. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
}
