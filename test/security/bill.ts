import { execFileSync } from 'node:child_process'
import { toolAt } from './tools.ts'

/**
 * `npm run sbom`: what ships, as a CycloneDX bill of materials. npm's own `sbom` leaves out what
 * another package only asks to stand beside it, as react and zod.
 */
export const billOfWhatShips = (): string =>
  execFileSync(
    process.execPath,
    [
      `${toolAt('@cyclonedx/cyclonedx-npm')}/bin/cyclonedx-npm-cli.js`,
      ...[
        '--omit',
        'dev',
        '--output-format',
        'JSON',
        '--output-reproducible',
        '--flatten-components',
      ],
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )

if (import.meta.main) process.stdout.write(billOfWhatShips())
