import { createContext } from 'react'
import type { LiveFeed } from './liveFeed.ts'

/** The stream of this browser, where there is one. */
export const LiveContext = createContext<LiveFeed | undefined>(undefined)
