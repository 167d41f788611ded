/**
 * The only scripts that code may name at run time: the service worker, and what does a proof of work.
 * Everything else is built in.
 */
const ownScripts = /^\/(sw|assets\/solver-[\w-]+)\.js$/

type Policies = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown
}

// Under the content security policy a plain string is refused where a script is named, unless the
// default policy lets it through. Browsers without Trusted Types have nothing to be told.
const { trustedTypes } = globalThis as { trustedTypes?: Policies }
trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.origin)
    if (origin === location.origin && ownScripts.test(pathname)) return url
    throw new TypeError(`${url} is no script of ours`)
  },
})
