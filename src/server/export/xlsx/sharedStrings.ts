import { cellText, declaration } from './xml.ts'

/**
 * The texts of a workbook, each once: a million rows have some thousand different ones, names and
 * moments of the campaign. Cells name them by their number.
 */
export function sharedStrings() {
  const numbers = new Map<string, number>()
  return {
    numberOf(text: string): number {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    *xml(): Generator<string> {
      yield `${declaration}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${numbers.size}">`
      for (const text of numbers.keys()) {
        yield `<si><t xml:space="preserve">${cellText(text)}</t></si>`
      }
      yield '</sst>'
    },
  }
}

export type SharedStrings = ReturnType<typeof sharedStrings>
