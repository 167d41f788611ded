import type { Answer } from './answers.ts'
import { askerOf, questionIn, saidBy } from './enrolments.ts'
import type { Request } from './house.ts'

type Joining = { device?: string }

/**
 * What became of browsers that joined as nobody the server knew: by one question and one invite each
 * is one device, however often it asked, unless that one was revoked or forgotten meanwhile.
 */
export function createNewcomers() {
  const became = new Map<string, Set<string>>()
  /** Devices that came again by their name alone, and so have another secret than was drawn. */
  const reissued = new Set<string>()

  return {
    joined(request: Request, { status, body }: Answer): void {
      if (status !== 201) return
      const asked = saidBy(request) as Joining
      const { municipality, device: asker } = askerOf(request)
      const { device } = JSON.parse(body) as { device: string }
      if (asker !== device && asked.device === device) reissued.add(`${municipality} ${device}`)
      const question = questionIn(request)
      if (asked.device !== undefined || asker !== '' || question === undefined) return
      became.set(question, (became.get(question) ?? new Set()).add(device))
    },
    /** The devices of each question that became several, of those that are there and may stay. */
    severalOf: (municipality: string, staying: ReadonlySet<string>): string[][] =>
      [...became]
        .filter(([question]) => question.startsWith(`${municipality} `))
        .map(([, devices]) =>
          [...devices].filter(
            (device) => staying.has(device) && !reissued.has(`${municipality} ${device}`),
          ),
        )
        .filter((devices) => devices.length > 1),
  }
}
