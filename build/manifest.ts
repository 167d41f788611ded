import type { ManifestOptions } from 'vite-plugin-pwa'

/** `--ground` of the tokens: what stands there before anything is drawn. */
export const ground = { light: '#f5f4f0', dark: '#0f161c' }

const shortcut = (channel: string, name: string) => ({
  name,
  short_name: name,
  description: `Åbner tællingen ved ${name}. Der tælles først, når du trykker.`,
  url: `/?channel=${channel}`,
  icons: [{ src: `/shortcut-${channel}.png`, sizes: '96x96', type: 'image/png' }],
})

const png = (name: string, size: number, purpose: 'any' | 'maskable' | 'monochrome') => ({
  src: `/${name}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/**
 * What a phone or PC is told of the app. It is the same for everybody, so the shortcuts name the
 * channels that nearly every count has; where one is missing, its shortcut only opens the app.
 */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Tælleværk',
  short_name: 'Tælleværk',
  description: 'Tæl kommunens henvendelser i tælleugerne, også uden net',
  lang: 'da',
  dir: 'ltr',
  categories: ['business', 'productivity'],
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  background_color: ground.light,
  theme_color: ground.light,
  // A shortcut goes to the window that is open, which hears of it: a second one would stand beside it.
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    png('icon', 192, 'any'),
    png('icon', 512, 'any'),
    png('icon-maskable', 192, 'maskable'),
    png('icon-maskable', 512, 'maskable'),
    png('icon-monochrome', 512, 'monochrome'),
  ],
  shortcuts: [
    shortcut('phone', 'Telefon'),
    shortcut('in_person', 'Personligt fremmøde'),
    shortcut('email', 'E-mail'),
  ],
}
