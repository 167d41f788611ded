import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/browser',
  // A folder of its own: it is emptied at every start, and other parts have written beside it.
  outputDir: 'test-results/browser',
  // Three widths through axe, beside another browser on a machine that has more to do, take minutes.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // A button that never comes is then named in the report, before the time of the whole test is up.
  use: { actionTimeout: 45_000 },
  // On two cores, which a third fills while the others wait for a strip to close or a server to start.
  workers: 3,
  fullyParallel: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
})
