import { createHash } from 'node:crypto'

/**
 * The page with what each file of its own must be: one that a portal, a proxy or a disk has spoilt
 * on the way is not run. Sums that stand there already are taken anew.
 *
 * @param page the built page
 * @param read gives a file of the build by its path, as `assets/shell-1a2b.js`
 */
export const withIntegrity = (page: string, read: (file: string) => Uint8Array): string =>
  page.replace(
    /( crossorigin (?:src|href)="\/(assets\/[^"]+)")(?: integrity="[^"]*")?/g,
    (_, tag: string, file: string) => {
      const sum = createHash('sha384').update(read(file)).digest('base64')
      return `${tag} integrity="sha384-${sum}"`
    },
  )
