// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { InstallPart } from '../../../src/app/install/InstallPart.tsx'
import { watchInstallOffer } from '../../../src/app/install/installOffer.ts'
import { isApple, isInstalled } from '../../../src/app/install/place.ts'

afterEach(cleanup)

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Safari/604.1'
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15'
test.each([
  ['an iPhone', iPhone, 5, true],
  ['an iPad, which calls itself a Mac', mac, 5, true],
  ['a Mac', mac, 0, false],
  ['an Android phone', 'Mozilla/5.0 (Linux; Android 15; K) Chrome/140.0', 5, false],
])('%s is told from the others', (_, userAgent, maxTouchPoints, isOne) => {
  expect(isApple({ userAgent, maxTouchPoints })).toBe(isOne)
})

test('an app on the home screen of an iPhone is known as one', () => {
  expect(isInstalled({ userAgent: iPhone, maxTouchPoints: 5, standalone: true })).toBe(true)
  expect(isInstalled({ userAgent: iPhone, maxTouchPoints: 5 })).toBe(false)
})

test('the browser’s own question is kept back, and asked once, when somebody wants it', async () => {
  watchInstallOffer(globalThis.window)
  render(<InstallPart />)
  expect(screen.queryByRole('button', { name: 'Læg på startskærmen' })).toBeNull()

  const prompt = vi.fn(async () => undefined)
  const question = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  window.dispatchEvent(question)
  expect(question.defaultPrevented).toBe(true)
  await userEvent.click(await screen.findByRole('button', { name: 'Læg på startskærmen' }))

  expect(prompt).toHaveBeenCalledOnce()
  expect(screen.queryByRole('button', { name: 'Læg på startskærmen' })).toBeNull()
})

test('the four steps of an iPhone are told in words; the pictures only go with them', () => {
  const { container } = render(<InstallPart />)
  const steps = [...container.querySelectorAll('.install-steps li')]

  expect(steps).toHaveLength(4)
  for (const step of steps) {
    expect(step.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
    expect(step.querySelector('p')?.textContent).toMatch(/^\d\. \S.{20,}/)
  }
  expect(container.textContent).toMatch(/sit eget lager/)
  expect(container.textContent).toMatch(/koden på 10 tegn/)
})
