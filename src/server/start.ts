// Nothing is imported before the guard: on an older Node the imports themselves would fail, with
// a message that tells nobody what to do.
const [major = '0'] = process.versions.node.split('.')
if (Number(major) < 24) {
  console.error(
    `Tælleværk needs Node 24, and this is ${process.versions.node}. ` +
      'Run "npm ci" (it brings Node 24 along), then start it through npm: npm start',
  )
  process.exit(1)
}
const { runCommand } = await import('./commands/runCommand.ts')
await runCommand(process.argv.slice(2))

export {}
