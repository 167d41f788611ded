/**
 * A bug to be planted in a copy of the sources: texts that stand in a file exactly once, and what
 * is put in their places. Where a text is no longer there, the bug has to be planted anew.
 */
export type Planted = { name: string; file: string; edits: [search: string, replace: string][] }
