import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  // Three widths through axe, on two cores beside another browser, is more than a minute of work.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // The tests share two cores with their own servers and browsers.
  workers: 2,
  fullyParallel: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
})
