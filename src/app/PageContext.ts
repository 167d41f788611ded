import { createContext } from 'react'

/** A window with all that belongs to one. */
export type Page = Window & typeof globalThis

/** The window that a screen is drawn in: the mini counter's is another than the one its code runs in. */
export const PageContext = createContext<Page>(globalThis as Page)
