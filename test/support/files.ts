import { crc32, inflateRawSync } from 'node:zlib'

/** The rows of a CSV file as a spreadsheet reads them: semicolons, quotes, CRLF. */
export function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const text = csv.replace(/^\uFEFF/, '')
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"') quoted = !quoted
    else if (quoted || (letter !== ';' && letter !== '\r' && letter !== '\n')) cell += letter
    else if (letter !== '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (letter === '\r') rows.push([])
    }
  }
  return rows.slice(0, -1)
}

/** The same rows as records by the names in the head. */
export function recordsOf(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = rowsOf(csv)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

/**
 * The files of a ZIP, by its central directory.
 *
 * @throws where the checksum of a file is not that of its bytes
 */
export function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packing, checksum] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16)]
    const [length, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const stored = zip.subarray(start, start + length)
    const bytes = packing === 0 ? stored : inflateRawSync(stored)
    if (crc32(bytes) !== checksum) throw new Error(`${name} is damaged`)
    files.set(name, bytes)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}
