import * as z from 'zod/mini'

/** What names a question: when it ends, its difficulty, and the server's own seal. Opaque to all others. */
const Challenge = z.string().check(z.regex(/^[A-Za-z0-9._-]{1,120}$/))
const mostPuzzles = 64

/**
 * Work that a server asks for before it looks at another typed code: for each of so many puzzles a
 * number whose hash begins with so many zero bits. `src/domain/puzzle.ts` says what is hashed.
 */
export const ProofWanted = z.object({
  challenge: Challenge,
  puzzles: z.int().check(z.minimum(1), z.maximum(mostPuzzles)),
  bits: z.int().check(z.minimum(1), z.maximum(28)),
})
export type ProofWanted = z.infer<typeof ProofWanted>

/** That work, done: one answer for each puzzle, in their order. Good once. */
export const Proof = z.object({
  challenge: Challenge,
  answers: z
    .array(z.int().check(z.minimum(0), z.maximum(0xffff_ffff)))
    .check(z.maxLength(mostPuzzles)),
})
export type Proof = z.infer<typeof Proof>
