// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  localStorage.setItem('language', 'en')
})
afterEach(() => {
  cleanup()
  localStorage.clear()
})

/** The app's start, up to its first words. */
async function start({ withEnglish }: { withEnglish: boolean }) {
  const { loadText } = await import('../../../src/app/text/texts.ts')
  const { TextProvider } = await import('../../../src/app/text/TextProvider.tsx')
  const { useText } = await import('../../../src/app/text/useText.ts')
  const { LanguageSwitch } = await import('../../../src/app/ui/LanguageSwitch.tsx')
  if (withEnglish) await loadText('en')
  function Words() {
    return <p>{useText().sending.allSent}</p>
  }
  render(
    <TextProvider>
      <Words />
      <LanguageSwitch />
    </TextProvider>,
  )
}

test('who chose English reads English from the first moment', async () => {
  await start({ withEnglish: true })

  screen.getByText('All sent')
  expect(document.documentElement.lang).toBe('en')
})

test('where English could not be had it is Danish all through, and English may be asked for again', async () => {
  await start({ withEnglish: false })
  screen.getByText('Alt sendt')
  expect(document.documentElement.lang).toBe('da')
  expect(localStorage.getItem('language')).toBe('en')

  screen.getByRole('button', { name: 'English' }).click()

  await screen.findByText('All sent')
  expect(document.documentElement.lang).toBe('en')
})

test('the language is changed in every window at once', async () => {
  localStorage.setItem('language', 'da')
  await start({ withEnglish: true })
  screen.getByText('Alt sendt')
  localStorage.setItem('language', 'en')
  window.dispatchEvent(new StorageEvent('storage', { key: 'language', newValue: 'en' }))

  await screen.findByText('All sent')
  expect(document.documentElement.lang).toBe('en')
})
