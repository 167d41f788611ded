import { illFitting } from '../long/axe/whatIsWrong.ts'
import { expect, test } from './support/counter.ts'
import { asTallAsItsPage, faultsInBothThemes, faultsOn } from './support/faults.ts'

test('what does not fit is seen: a page too wide, small targets, low keys and words cut off', async ({
  profile,
}) => {
  const page = await (await profile.start({ viewport: { width: 320, height: 256 } })).newPage()
  await page.setContent(`<html lang="da"><title>Fejl</title><main class="count">
    <button style="width: 40px; height: 60px">Lille</button>
    <button class="key" style="width: 80px; height: 50px">Lav</button>
    <button class="key" style="width: 80px; height: 64px">Høj</button>
    <p>En <a href="#" style="font-size: 10px">henvisning</a> midt i en linje.</p>
    <p style="width: 60px; overflow: hidden; white-space: nowrap">Det, der er skåret af</p>
    <div style="width: 500px">Bred</div></main>`)

  expect(await illFitting(page, true)).toEqual([
    expect.stringMatching(/^too wide by \d+ px$/),
    'too small: BUTTON Lille 40×60',
    'too small: BUTTON Lav 80×50',
    'cut off: Det, der er skåret af',
  ])
})

test('a window is made as tall as its page, also where that grows afterwards', async ({
  profile,
}) => {
  const page = await (await profile.start()).newPage()
  await page.setContent(`<html lang="da"><title>Lang</title><main style="height: 1000px"></main>
    <script>addEventListener('resize', () => { document.querySelector('main').style.height = innerWidth > 500 ? '1500px' : '3000px' })</script>`)
  await asTallAsItsPage(page, 390)

  const room = await page.evaluate(
    () =>
      innerHeight - (document.querySelector('main')?.getBoundingClientRect().bottom ?? Infinity),
  )
  expect(room).toBeGreaterThan(0)
})

test('axe sees grey words on white, and a button without a name', async ({ profile }) => {
  const page = await (await profile.start()).newPage()
  await page.setContent(`<html lang="da"><title>Fejl</title><main><h1>Fejl</h1>
    <p style="color: #aaa; background: #fff">Grå</p><button></button></main>`)

  expect(await faultsOn(page)).toEqual([
    expect.stringMatching(/^button-name/),
    expect.stringMatching(/^color-contrast/),
  ])
})

test('axe sees what cannot be read in the dark alone, and leaves the page in the light', async ({
  profile,
}) => {
  const page = await (await profile.start()).newPage()
  await page.setContent(`<html lang="da"><title>Mørk</title><style>
    @media (prefers-color-scheme: dark) { body { background: #111; color: #333 } }</style>
    <main><h1>Ord</h1></main></html>`)

  expect(await faultsInBothThemes(page)).toEqual([expect.stringMatching(/^dark, color-contrast: /)])
  expect(await faultsOn(page)).toEqual([])
})
