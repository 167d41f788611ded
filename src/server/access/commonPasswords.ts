/**
 * Passwords that many use, from lists that have leaked. Loaded when somebody first chooses a
 * password: no start of a server waits for it, and signing in does not need it.
 */
export async function commonPasswords(): Promise<(text: string) => boolean> {
  loading ??= load()
  const known = await loading
  return (text) => known.has(text)
}

let loading: Promise<ReadonlySet<string>> | undefined

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].map((each) => each.toLowerCase()))
}
