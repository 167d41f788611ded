/** A user name and a password as HTTP Basic carries them (RFC 7617), or undefined. */
export function basicCredentials(
  header: string | undefined,
): { id: string; password: string } | undefined {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const at = text.indexOf(':')
  return at < 0 ? undefined : { id: text.slice(0, at), password: text.slice(at + 1) }
}
