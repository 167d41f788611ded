import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type PackedFile = { name: string; texts: AsyncIterable<string> | Iterable<string> }

/** Sizes and checksum come after the bytes; names are UTF-8. */
const flags = 0x0808
const deflated = 8
const version = 20
/** The first of January 1980: when a sheet was made stands in it. */
const noDate = 0x21
const largest = 0xffff_ffff

type Entry = { name: Buffer; crc: number; packed: number; size: number; at: number }

/**
 * Files packed into one ZIP as they are made, by APPNOTE.TXT 6.3: of none is more in memory than what
 * is on its way. The packing itself happens in another thread.
 *
 * @throws where a file, or all of them, is larger than such an archive can say
 */
export async function* packed(files: Iterable<PackedFile>): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let at = 0
  const placed = (bytes: Buffer): Buffer => {
    at += bytes.length
    if (at > largest) throw new Error('the archive is larger than 4 GiB')
    return bytes
  }
  for (const { name, texts } of files) {
    const entry: Entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at }
    yield placed(localHeader(entry))
    const source = Readable.from(measured(texts, entry))
    // What breaks the source off breaks the packing off, and is thrown where that is read.
    const packing = pipeline(source, createDeflateRaw({ level: 1, chunkSize: 65_536 }), () => {})
    for await (const chunk of packing as AsyncIterable<Buffer>) {
      entry.packed += chunk.length
      yield placed(chunk)
    }
    yield placed(fields(u32(0x0807_4b50), u32(entry.crc), u32(entry.packed), u32(entry.size)))
    entries.push(entry)
  }
  const start = at
  for (const entry of entries) yield placed(directoryEntry(entry))
  const count = u16(entries.length)
  const nowhere = [u16(0), u16(0)]
  const size = u32(at - start)
  yield placed(fields(u32(0x0605_4b50), ...nowhere, count, count, size, u32(start), u16(0)))
}

async function* measured(texts: PackedFile['texts'], entry: Entry): AsyncGenerator<Buffer> {
  for await (const text of texts) {
    const bytes = Buffer.from(text)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    if (entry.size > largest) throw new Error(`${entry.name.toString()} is larger than 4 GiB`)
    yield bytes
  }
}

const localHeader = ({ name }: Entry): Buffer =>
  fields(
    ...[u32(0x0403_4b50), u16(version), u16(flags), u16(deflated), u16(0), u16(noDate)],
    ...[u32(0), u32(0), u32(0), u16(name.length), u16(0), name],
  )

const directoryEntry = ({ name, crc, packed: length, size, at }: Entry): Buffer =>
  fields(
    ...[u32(0x0201_4b50), u16(version), u16(version), u16(flags), u16(deflated), u16(0)],
    ...[u16(noDate), u32(crc), u32(length), u32(size), u16(name.length), u16(0), u16(0)],
    ...[u16(0), u16(0), u32(0), u32(at), name],
  )

const fields = (...parts: Buffer[]): Buffer => Buffer.concat(parts)

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
