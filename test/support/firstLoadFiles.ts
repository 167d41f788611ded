import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the scripts of a registrant's first load may weigh as gzip, in bytes. */
export const scriptBudget = 135_000

/** What they weigh by now at most, so that they do not grow unseen: raised only for what docs/performance.md names. */
export const scriptCeiling = 120_300

/**
 * What a built app's page loads before anything is done with it: the page itself, its scripts with
 * what they import, its styles and their letters. What is imported later is left out.
 */
export function firstLoadFiles(app: string): string[] {
  const found = new Set<string>()
  const follow = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    if (!/\.(html|js|css)$/.test(file)) return
    const text = readFileSync(join(app, file), 'utf8')
    for (const named of namedIn(file, text)) follow(named)
  }
  follow('index.html')
  return [...found]
}

/** Text as gzip makes it; letters and pictures are packed already. */
export function packed(app: string, file: string): number {
  const bytes = readFileSync(join(app, file))
  return /\.(woff2|png)$/.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length
}

function namedIn(file: string, text: string): string[] {
  const rooted = (path: string) => new URL(path, `http://shell/${file}`).pathname.slice(1)
  // An apple-touch-icon is fetched when the app is installed, a lazily imported chunk when it is opened.
  const patterns = {
    html: /<(?:script|link)(?![^>]*apple-touch)[^>]*?(?:src|href)="(?<path>[^"]+)"/g,
    js: /(?:^|[;}\n])import(?:[\w$*{}, ]*?from)?["'`](?<path>\.[^"'`]+)["'`]/g,
    css: /url\((?<path>[^)"']+)\)/g,
  }
  const ending = file.slice(file.lastIndexOf('.') + 1) as keyof typeof patterns
  return [...text.matchAll(patterns[ending])].map(({ groups }) => rooted(groups?.['path'] ?? ''))
}
