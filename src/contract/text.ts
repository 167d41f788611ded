import * as z from 'zod/mini'
import { looksLikeCpr } from './cpr.ts'
import './id.ts'

/** What is said of such a text. Whoever says it must not repeat the text itself. */
export const cprRefusal = 'looks like a CPR number; nothing about a person may stand here'

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controlCharacters = /[\u0000-\u001f\u007f]/

/**
 * Text that a person writes into the catalogue: one line, trimmed, without control characters, and
 * never with a CPR number in it, because the catalogue travels to every device.
 */
const line = (longest: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1, 'must not be empty'),
    z.maxLength(longest, `must be at most ${longest} characters`),
    z.refine((text) => !controlCharacters.test(text), 'must be one line of plain text'),
    z.refine((text) => !looksLikeCpr(text), cprRefusal),
  )

export const Text = line(200)

/** A name in Danish, and in English where somebody wrote one. */
export const Label = z.strictObject({ da: Text, en: z.optional(Text) })
export type Label = z.infer<typeof Label>

const HelpText = line(400)

/** A sentence or two of help, under the same rules. */
export const Help = z.strictObject({ da: HelpText, en: z.optional(HelpText) })
export type Help = z.infer<typeof Help>
