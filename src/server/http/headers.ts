import type { FastifyHelmetOptions } from '@fastify/helmet'

const year = 365 * 24 * 60 * 60
const hstsSeconds = 2 * year

/**
 * The headers of every answer. Scripts and styles come from our own files alone; nothing inline,
 * nothing from elsewhere, and nobody may put the app into a frame. `secure` is false on plain
 * HTTP on this machine, where promising HTTPS would lock the browser out.
 */
export const securityHeaders = (secure: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['default', "'allow-duplicates'"],
      'report-uri': ['/api/v1/csp-reports'],
      ...(secure && { 'upgrade-insecure-requests': [] }),
    },
  },
  hsts: secure && { maxAge: hstsSeconds, includeSubDomains: true },
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  xXssProtection: false,
})

/** What pages may ask the device for. Only the camera, later, to scan an invite. */
export const permissionsPolicy = ['camera=(self)', 'geolocation=()', 'microphone=()']
  .concat(['payment=()', 'usb=()', 'serial=()', 'display-capture=()'])
  .join(', ')

/**
 * The headers of an answer that was stopped before any route or hook: it is a problem document, so
 * its policy allows nothing at all.
 */
export const bareHeaders = (secure: boolean): Record<string, string> => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  ...(secure && { 'strict-transport-security': `max-age=${hstsSeconds}; includeSubDomains` }),
})
