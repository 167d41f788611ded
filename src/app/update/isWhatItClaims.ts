const types: Record<string, RegExp> = {
  html: /^text\/html/,
  js: /^(text|application)\/javascript/,
  css: /^text\/css/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png/,
  woff2: /^font\/woff2/,
  webmanifest: /^application\/manifest\+json/,
}

/**
 * Whether an answer may be kept as part of the shell: whole, from where it was asked for, not
 * redirected, and of the type that its name says.
 */
export function isWhatItClaims(
  url: string,
  response: Pick<Response, 'status' | 'redirected' | 'type' | 'headers'>,
): boolean {
  const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? 'html'
  const type = response.headers.get('content-type') ?? ''
  return (
    response.status === 200 &&
    !response.redirected &&
    (response.type === 'basic' || response.type === 'default') &&
    (types[ending]?.test(type) ?? false)
  )
}
