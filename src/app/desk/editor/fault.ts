/** What the server found wrong, and where: `departments[0].units[2].name`. */
export type Fault = { path: string; message: string }

/** What is said about a place itself, or about anything below it. */
export const faultsAt = (faults: readonly Fault[], path: string): string[] =>
  faults.filter((fault) => fault.path === path).map(({ message }) => message)
