import { pages } from '../../../contract/pages.ts'

/** The link of an invite. Its secret stands behind the #, so that it reaches no log on its way. */
export const linkOf = (secret: string): string => `${location.origin}${pages.join}#k=${secret}`

/** The address somebody types who cannot scan: as short as it can be. */
export const typedAddress = (): string => `${location.host}${pages.join}`
