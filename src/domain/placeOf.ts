/** A place in a document as it is written everywhere: `departments[0].units[2].name`. */
export const placeOf = (steps: readonly PropertyKey[]): string =>
  steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
