import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file))

/** Where in the product something is written, comments apart. */
const writing = (what: RegExp) =>
  files.filter((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && what.test(line)),
  )

/** What makes injection possible where it is written at all, and the few places that may. */
const dangers: [string, RegExp, string[]][] = [
  ['text is run as a program', /\beval\(|new Function\b|node:vm|setTimeout\(['"`]/, []],
  [
    'text becomes a page',
    /[iI]nnerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser|createContextualFragment/,
    [],
  ],
  // Beside the app's build: a thread in which SQLite writes its file anew without holding anybody up.
  [
    'another program is started',
    /child_process|worker_threads/,
    [
      'src/server/ops/ensureApp.ts',
      'src/server/store/scrubSqlite.ts',
      'src/server/store/scrubWorker.ts',
    ],
  ],
  // An address of our own, without an opener, that a network puts its login in the place of.
  [
    'a window is opened that could lead ours away',
    /window\.open|target="_blank"|\.opener\b/,
    ['src/app/tap/SendingNotice.tsx'],
  ],
  // A worker of our own says what it has found, to the page that started it. Tabs of our own origin
  // say which slots they have written, whereupon one reads anew; a page takes its next turn; and the tab
  // that keeps the stream tells the others that there is something new.
  [
    'a message of another window is heard',
    /postMessage|onmessage|BroadcastChannel/,
    [
      'src/app/join/proof/prove.ts',
      'src/app/join/proof/solver.ts',
      'src/app/live/otherTabs.ts',
      'src/app/live/soon.ts',
      'src/app/stream/browserLive.ts',
      // A wall tells the program that lies ready to take over.
      'src/app/wall/browserWall.ts',
    ],
  ],
  // For waits that differ from one another, and for the demo's figures.
  [
    'chance is drawn that can be guessed',
    /Math\.random/,
    [
      'src/server/main.ts',
      'src/server/demo/openDemo.ts',
      'src/app/browser.ts',
      'src/app/stream/browserLive.ts',
      'src/app/wall/browserWall.ts',
    ],
  ],
  ['a hash is used that is broken', /['"`](md5|sha-?1)['"`]/i, []],
  ['something is encrypted by hand', /create(Cipher|Decipher)|\.encrypt\(|\.decrypt\(/, []],
  [
    'a pattern is made of what somebody wrote',
    /new RegExp\(/,
    ['src/contract/cpr.ts', 'src/app/sw.ts'],
  ],
  [
    'XML, YAML or a template is read',
    /from '(xml|fast-xml|sax|libxml|js-yaml|yaml|handlebars|ejs|mustache)/,
    [],
  ],
  ['a token carries its own rights', /jsonwebtoken|\bjwt\b/i, []],
]

test.each(dangers)('nowhere but where it is meant: %s', (_, pattern, allowed) => {
  expect(writing(pattern).filter((file) => !allowed.includes(file))).toEqual([])
})

test('these would be seen', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(writing(/timingSafeEqual/)).toEqual(['src/server/access/secret.ts'])
})
