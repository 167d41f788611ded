/** Words that have broken something somewhere. Those of a database are small: they come back in names, and capitals would be its own. */
export const wickedWords = [
  ...["'", "' OR '1'='1", "'; DROP TABLE entry; --", '%', '_', '%%%%', '\\', '" union select 1 --'],
  ...['$1', '{{7*7}}', '${7*7}', '../../etc/passwd', '..%2f..%2f', '%00', '\0', '\ud800', '\uFEFF'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'null', 'NaN', '-0'],
  ...['9007199254740993', '1e309', '-1', '0x10', '٣', 'İ', '\u202e', '<script>alert(1)</script>'],
  ...['=1+1', '@SUM(A1)', '\t=1', '＝1', 'x\r\nset-cookie: a=b', '010190-1234', '0101901234'],
  ...['a'.repeat(5000), `${'a'.repeat(60)}!`, `${' '.repeat(3000)}x`, '-'.repeat(3000)],
  ...['2026-W43', '2026-W53', '2026-10-21', '0000-00-00', '9999-12-31', '2026-02-30', '2026-10-25'],
  ...['2026-10-21T08:00Z', '2026-10-25T01:00Z', 'autumn', 'desk', 'roads', 'phone', 'coordinator'],
]

/** Values that are no words. */
export const wickedValues: readonly unknown[] = [
  ...[0, -0, 1, -1, 0.5, 7, 999, 1000, 2 ** 31, 2 ** 53, 2 ** 63, 1e308, -1e308],
  ...[true, false, null, [], {}, [[]], [null], { length: 1e9 }, { toString: 1 }],
]

/** What JSON text can be made into that is none, or not the one it was. */
export const wickedTexts: readonly ((json: string) => string)[] = [
  (json) => json.slice(0, json.length / 2),
  (json) => json + json,
  (json) => `\uFEFF${json}`,
  () => `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  () => '['.repeat(10_000),
  (json) => json.replace('{', '{"__proto__":{"admin":true},'),
  (json) => json.replace('{', '{"constructor":{"prototype":{"admin":true}},'),
  (json) => json.replace('{', '{"entries":1,"entries":[],'),
  (json) => json.replaceAll('"', "'"),
  () => '',
  (json) => json.replaceAll(':', ':\u0000'),
]

/** Headers that a browser or a proxy might send, or somebody who means no good. */
export const wickedHeaders: readonly Record<string, string>[] = [
  { 'if-match': '"0"' },
  { 'if-match': '*' },
  { 'if-match': '"9007199254740993"' },
  { 'if-match': 'W/"1", "2"' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/csp-report' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-encoding': 'gzip' },
  { 'x-tael-device': '__proto__' },
  { 'x-tael-device': "' OR 1=1" },
  { 'x-tael-question': 'x'.repeat(3000) },
  { 'x-tael-app': '999999999999999999999.0.0' },
  { 'x-tael-kept': 'perhaps' },
  { 'x-http-method-override': 'DELETE' },
  {
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'nabo.example',
  },
  { origin: 'https://elsewhere.example' },
  { 'sec-fetch-site': 'cross-site' },
  { accept: 'application/xml;q=1e9' },
  { range: 'bytes=0-18446744073709551615' },
  { cookie: '__Host-tael_s=%00; __Host-tael_d=.; __proto__=1' },
  { cookie: `__Host-tael_d=${'A'.repeat(4000)}` },
  { authorization: 'Basic ==' },
]
