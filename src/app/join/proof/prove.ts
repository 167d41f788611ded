import { Proof, type ProofWanted } from '../../../contract/proof.ts'
import { solve } from './solve.ts'

/** Does the work in a worker, so that the page stays awake; where there can be none, bit by bit. */
export const prove = (wanted: ProofWanted): Promise<Proof> =>
  inWorker(wanted).catch(() => solve(wanted, () => new Promise((resolve) => setTimeout(resolve))))

async function inWorker(wanted: ProofWanted): Promise<Proof> {
  const worker = new Worker(new URL('./solver.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(Proof.parse(data)))
      worker.addEventListener('error', reject)
      worker.postMessage(wanted, [])
    })
  } finally {
    worker.terminate()
  }
}
