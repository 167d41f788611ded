import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { ConfigProblem } from './configProblem.ts'

/** The text of a file that a setting names. */
export function readSettingFile(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigProblem(`${setting}: ${(error as Error).message}`)
  }
}

/** The certificate and its key, once they are known to be that and to belong together. */
export function tlsIn({ cert, key }: { cert?: string | undefined; key?: string | undefined }) {
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined || key === undefined) {
    throw new ConfigProblem('--cert and --key go together: a certificate is no use without its key')
  }
  const tls = { cert: readSettingFile('--cert', cert), key: readSettingFile('--key', key) }
  const wrong = whyNoPair(tls)
  if (wrong === undefined) return tls
  throw new ConfigProblem(
    `--cert ${cert} and --key ${key} are no certificate in PEM with the key that belongs to it:\n${wrong}`,
  )
}

/** TLS itself takes a key of another kind than the certificate's, and then fails for each browser. */
function whyNoPair(tls: { cert: string; key: string }): string | undefined {
  try {
    createSecureContext(tls)
    const isPair = new X509Certificate(tls.cert).checkPrivateKey(createPrivateKey(tls.key))
    return isPair ? undefined : 'the key is another one’s'
  } catch (error) {
    return (error as Error).message
  }
}
