import * as z from 'zod/mini'

/**
 * The answer of what only has to be done: none. Not `z.undefined`, which nothing else needs and every
 * phone would load, since app and staff share one zod.
 */
export const nothing = z.optional(z.never())
