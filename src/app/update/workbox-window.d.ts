/** The package's own build for browsers of today: its `module` is the one for browsers of 2015. */
declare module 'workbox-window/build/workbox-window.prod.mjs' {
  export { Workbox } from 'workbox-window'
}
