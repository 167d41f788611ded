import { spawnSync } from 'node:child_process'

/** `npm run check`: types in every world, lint rules, format, and code that nobody uses. */
const worlds = ['src/contract', 'src/domain', 'src/app', 'src/server', 'test']
const checks: [string, string[]][] = [
  ...worlds.map((world): [string, string[]] => ['tsc', ['-p', world]]),
  ['oxlint', ['--type-aware', '--deny-warnings', 'src', 'test', 'bench', 'build']],
  ['biome', ['format', '.']],
  ['knip', []],
]

const failed = checks.filter(([command, words]) => {
  const { status } = spawnSync(command, words, { stdio: 'inherit' })
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${[command, ...words].join(' ')}\n`)
  return status !== 0
})
process.exitCode = failed.length === 0 ? 0 : 1
