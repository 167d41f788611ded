import {
  BrowserKind,
  type BrowserKind as Browser,
  SystemKind,
  type SystemKind as System,
} from '../../contract/staffSession.ts'

const browsers: readonly [RegExp, Browser][] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
]
const systems: readonly [RegExp, System][] = [
  [/\bAndroid\b/, 'android'],
  [/\b(iPhone|iPad|iPod)\b/, 'ios'],
  [/\bWindows\b/, 'windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'mac'],
  [/\b(Linux|X11|CrOS)\b/, 'linux'],
]

const first = <Kind>(said: string, among: readonly [RegExp, Kind][]) =>
  among.find(([pattern]) => pattern.test(said))?.[1]

/** Which kind of browser on which kind of system: enough to know one's own by, and nothing finer. */
export const coarseBrowser = (userAgent = ''): string =>
  `${first(userAgent, browsers) ?? 'other'}/${first(userAgent, systems) ?? 'other'}`

/** What `coarseBrowser` has written. */
export function browserIn(coarse: string | null): { browser: Browser; system: System } {
  const [browser, system] = (coarse ?? '').split('/')
  return {
    browser: BrowserKind.safeParse(browser).data ?? 'other',
    system: SystemKind.safeParse(system).data ?? 'other',
  }
}
