import type { Reach } from './place.ts'

const person = { 'path.account': { of: 'person' } } as const
const changing = { headers: { 'if-match': '"1"' } }
const asked = Buffer.from(JSON.stringify({ challenge: 'x'.repeat(43) })).toString('base64url')

/** Signing in, one's own passkeys, and who else of the staff gets in. */
export const reachOfAccess = {
  signIn: {
    places: { 'body.secret': { of: 'secret', foreign: 'link_spent' } },
    body: (of) => ({ secret: of('body.secret').link }),
  },
  session: { places: {} },
  signOut: { places: {} },
  switchBack: { places: {}, body: () => ({}), own: 'not_found' },
  askForPasskey: { places: {}, body: () => ({}) },
  signInByPasskey: {
    places: { 'body.id': { of: 'secret', foreign: 'passkey_refused' } },
    own: 'passkey_refused',
    body: (of) => ({
      ...{ id: of('body.id').passkey, rawId: of('body.id').passkey, type: 'public-key' },
      response: {
        ...{ clientDataJSON: asked, authenticatorData: 'x', signature: 'x', userHandle: 'x' },
      },
    }),
  },
  passkeys: { places: {} },
  preparePasskey: { places: {}, body: () => ({}) },
  addPasskey: {
    places: {},
    own: 'passkey_refused',
    body: () => ({
      ...{ id: 'key', rawId: 'key', type: 'public-key' },
      response: { clientDataJSON: asked, attestationObject: 'x' },
    }),
  },
  removePasskey: { places: { 'path.passkey': { of: 'own passkey' } } },
  provider: { places: {} },
  goToProvider: { places: {}, own: 'not_found', body: () => ({ to: '/staff' }) },
  visitProvider: {
    ...{ places: {}, own: 'not_found' },
    body: () => ({ wants: 'again', to: '/staff' }),
  },
  comeFromProvider: { places: {} },
  postFromProvider: { places: {} },
  identities: { places: {} },
  removeIdentity: { places: { 'path.identity': { of: 'own identity' } } },
  signInByPassword: {
    ...{ places: {}, own: 'sign_in_refused' },
    body: () => ({ userName: 'nobody', password: 'no such password' }),
  },
  signInByRecovery: {
    ...{ places: {}, own: 'sign_in_refused' },
    body: () => ({ userName: 'nobody', code: 'NOSUCHCODE' }),
  },
  confirmByPasskey: {
    places: { 'body.id': { of: 'secret', foreign: 'passkey_refused' } },
    own: 'passkey_refused',
    body: (of) => ({
      ...{ id: of('body.id').passkey, rawId: of('body.id').passkey, type: 'public-key' },
      response: {
        ...{ clientDataJSON: asked, authenticatorData: 'x', signature: 'x', userHandle: 'x' },
      },
    }),
  },
  confirmByPassword: {
    ...{ places: {}, own: 'sign_in_refused' },
    body: () => ({ password: 'no such password' }),
  },
  ownAccess: { places: {} },
  setPassword: {
    ...{ places: {}, own: 'invalid' },
    body: () => ({ userName: 'aha', password: 'short', endOthers: false }),
  },
  removePassword: { places: {}, own: 'not_found' },
  makeRecoveryCodes: { places: {}, own: 'not_editable', body: () => ({}) },
  sessions: { places: {} },
  endSession: { places: { 'path.session': { of: 'own session' } } },
  endOtherSessions: { places: {} },
  endSessionsOf: { places: person },
  people: { places: {} },
  addPerson: {
    places: { 'body.units': { of: 'unit', foreign: 'invalid' } },
    body: (of) => ({ name: 'Ny', role: 'lead', units: [of('body.units').unit], days: 7 }),
  },
  changePerson: {
    places: { ...person, 'body.units': { of: 'unit', foreign: 'invalid' } },
    body: (of) => ({ name: 'Ny', role: 'lead', units: [of('body.units').unit] }),
    ...changing,
  },
  removePerson: { places: person, ...changing },
  auditLog: { places: {} },
  auditExport: { places: {} },
  renewLink: { places: person, body: () => ({ days: 7 }) },
} satisfies Record<string, Reach>
