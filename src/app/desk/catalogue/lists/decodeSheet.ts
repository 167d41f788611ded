/** A list takes no more; a whole municipality is a tenth of it. */
const mostBytes = 1_000_000

/**
 * The text of a file as a spreadsheet writes it: UTF-8, or what Danish Excel writes where it is asked
 * for plain CSV. Undefined where it is no text at all, as a workbook is none.
 */
export function decodeSheet(bytes: ArrayBuffer): string | undefined {
  const text = textOf(bytes)
  return text.includes('\u0000') ? undefined : text
}

function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  // "Unicode text" of Excel.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export type ReadFile = { is: 'read'; text: string } | { is: 'tooLarge' | 'unreadable' }

/** Reads a file that somebody has chosen. */
export async function readList(file: Blob): Promise<ReadFile> {
  if (file.size > mostBytes) return { is: 'tooLarge' }
  try {
    const text = decodeSheet(await file.arrayBuffer())
    return text === undefined ? { is: 'unreadable' } : { is: 'read', text }
  } catch {
    // It was moved or is on a disk that is gone: the screen says what can be done instead.
    return { is: 'unreadable' }
  }
}
