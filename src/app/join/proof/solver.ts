/// <reference lib="webworker" />
import type { ProofWanted } from '../../../contract/proof.ts'
import { solve } from './solve.ts'

declare const self: DedicatedWorkerGlobalScope

/** One piece of work, beside the page. */
self.addEventListener('message', ({ data }: MessageEvent<ProofWanted>) => {
  void solve(data).then((proof) => self.postMessage(proof, []))
})
