import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { manifest } from './build/manifest.ts'
import { withIntegrity } from './build/withIntegrity.ts'

/** After everything is written, so that nothing changes what was summed up. */
const integrity = (): Plugin => ({
  name: 'integrity',
  apply: 'build',
  writeBundle: {
    order: 'post',
    handler({ dir: folder }) {
      if (folder === undefined) return
      const page = join(folder, 'index.html')
      const read = (file: string) => readFileSync(join(folder, file))
      writeFileSync(page, withIntegrity(readFileSync(page, 'utf8'), read))
    },
  },
})

/** Lays a smaller copy beside each text file, once, so that the server never has to compress. */
const compressed = (): Plugin => {
  let folder = ''
  return {
    name: 'compressed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        for (const file of files.filter((each) => /\.(js|css|html|svg|webmanifest)$/.test(each))) {
          const path = join(folder, file)
          const whole = readFileSync(path)
          writeFileSync(`${path}.br`, brotliCompressSync(whole))
          writeFileSync(`${path}.gz`, gzipSync(whole, { level: 9 }))
        }
      },
    },
  }
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    integrity(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'],
        // The system fetches these itself, once, when the app is installed.
        globIgnores: ['**/shortcut-*.png', '**/icon-{monochrome,maskable}-*.png'],
      },
    }),
    compressed(),
  ],
  resolve: {
    alias: [
      // The way from a drawing to a picture, without what is asked for nowhere here.
      {
        find: /^\.\.\/createLucideIcon\.mjs$/,
        replacement: fileURLToPath(new URL('build/lucideIcon.ts', import.meta.url)),
      },
      // React has had it for years; the shim is for those that have not.
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' },
    ],
  },
  build: {
    target: 'es2023',
    // Under the content policy nothing may stand inline.
    assetsInlineLimit: 0,
    // What a sheet or the staff's pages import is asked for once they are there, which after the first
    // visit is from the device; the list of it would stand in every counter's first load.
    modulePreload: false,
    rolldownOptions: {
      output: {
        // One file for the first tap: what sheets and staff share with it would else be a dozen small
        // ones, which pack worse and are asked for one by one.
        codeSplitting: { groups: [{ name: 'shell', tags: ['$initial'] }] },
      },
    },
  },
})
