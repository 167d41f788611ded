import { writeFileSync } from 'node:fs'
import { encodeQR } from 'qr'

const [width, height] = [640, 480]

/** Films a QR code for a camera that Chromium makes believe it has: a file of uncompressed frames. */
export function filmQr(file: string, text: string): string {
  const rows = encodeQR(text, 'raw', { border: 4 })
  const scale = Math.floor(height / rows.length)
  const [left, top] = [width, height].map((side) =>
    Math.floor((side - rows.length * scale) / 2),
  ) as [number, number]
  const luma = Buffer.alloc(width * height, 235)
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) {
      if (!dark) continue
      for (let line = 0; line < scale; line += 1) {
        const from = (top + y * scale + line) * width + left + x * scale
        luma.fill(16, from, from + scale)
      }
    }
  }
  const frame = [Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame).flat()]))
  return file
}
