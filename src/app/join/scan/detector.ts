/** As much of the Shape Detection API as is used. Android has it; elsewhere a library stands in. */
export type Detector = { detect: (frame: HTMLVideoElement) => Promise<{ rawValue: string }[]> }

type Own = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

/** What finds QR codes in a picture: the browser's own, or else the library, loaded only then. */
export async function openDetector(): Promise<Detector> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: Own }
  const formats = await Own?.getSupportedFormats().catch((): string[] => [])
  if (Own && formats?.includes('qr_code')) return new Own({ formats: ['qr_code'] })
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector({ formats: ['qr_code'] })
}
