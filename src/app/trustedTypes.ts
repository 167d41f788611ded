/** The only script that code may name at run time: the service worker. Everything else is built in. */
const ownScripts = ['/sw.js']

type Policies = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown
}

// Under the content security policy a plain string is refused where a script is named, unless the
// default policy lets it through. Browsers without Trusted Types have nothing to be told.
const { trustedTypes } = globalThis as { trustedTypes?: Policies }
trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (ownScripts.includes(new URL(url, location.origin).pathname)) return url
    throw new TypeError(`${url} is no script of ours`)
  },
})
