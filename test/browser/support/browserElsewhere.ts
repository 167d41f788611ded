import { chromium } from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../../support/chromium.ts'

/** Another person's own browser, or another of the same person's, with cookies of its own. */
export const aBrowserElsewhere = () =>
  chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
