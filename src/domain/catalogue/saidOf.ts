import { nameFault } from './textFault.ts'

/**
 * What stands in a cell, to be said where it is wrong; nothing where nothing stands there, and never
 * what looks like a CPR number: whoever looks over a list may have others looking on.
 */
export const saidOf = (text: string, longest = 60): { said?: string } =>
  text === '' || nameFault(text) === 'cpr' ? {} : { said: text.slice(0, longest) }
