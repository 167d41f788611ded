import { existsSync } from 'node:fs'

/**
 * Files that pages name and that come with other parts of the product. A file that has come must
 * be struck off: then what is said of it is looked up like everything else.
 */
export const awaited: readonly string[] = [
  'docs/security-matrix.md',
  'test/domain/passwordRule.test.ts',
  ...['auditChain', 'auditLog', 'codeGuard', 'extraFields', 'forgedSignIn', 'freshSignIn']
    .concat(['matrix', 'ownSessions', 'password', 'provider'])
    .map((name) => `test/server/${name}.test.ts`),
  ...['password', 'provider'].map((name) => `test/browser/${name}.spec.ts`),
  ...['codeGuard', 'commonPasswords', 'freshRoutes', 'ownSessions', 'passwordHash', 'provider']
    .concat(['providerFetch', 'providerSetting', 'providerVisits', 'recoveryCodes', 'signInDelay'])
    .map((name) => `src/server/access/${name}.ts`),
  'src/server/audit/chain.ts',
  'src/app/staff/access/PasswordField.tsx',
  'src/domain/passwordRule.ts',
]

/** Whether a file is named before it is there. */
export const isAwaited = (file: string): boolean => awaited.includes(file) && !existsSync(file)
