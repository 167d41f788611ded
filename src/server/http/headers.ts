import type { FastifyHelmetOptions } from '@fastify/helmet'

const year = 365 * 24 * 60 * 60

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
  hsts: secure && { maxAge: 2 * year, includeSubDomains: true },
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
