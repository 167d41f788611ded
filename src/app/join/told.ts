import { appHeader, keptHeader } from '../../contract/headers.ts'
import type { Told } from '../exchange.ts'

/** What the server is told of this app: its version, and whether the browser keeps what it stores. */
export const toldBy = (version: string | undefined, persisted: boolean | undefined): Told => ({
  ...(version && { [appHeader]: version }),
  ...(persisted !== undefined && { [keptHeader]: persisted ? 'yes' : 'no' }),
})
