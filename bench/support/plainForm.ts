import { createServer } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import type { Scope } from './scope.ts'
import type { Registration, Way } from './ways.ts'

/** The same fields as the counter asks for, each a row of radio buttons. */
const fields = { taskArea: 5, direction: 2, channel: 6, contactType: 3 }

/**
 * A plain web form of the kind that registering is often done with: nothing is remembered from the
 * last one, a button sends it, the server stores it durably and answers with the form anew. Every
 * choice is one click away, which is as kind as such a form can be.
 */
export async function plainForm(scope: Scope, page: Page): Promise<Way> {
  const db = new DatabaseSync(join(scope.folder(), 'form.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE contact (said TEXT)')
  const store = db.prepare('INSERT INTO contact VALUES (?)')
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(form)
      return
    }
    let said = ''
    request.on('data', (part) => (said += part))
    request.on('end', () => {
      store.run(said)
      response.writeHead(303, { location: '/' }).end()
    })
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  scope.later(() => server.close())
  scope.later(() => db.close())
  await page.goto(`http://127.0.0.1:${port}/`)

  return {
    called: 'plain web form',
    async register(contact: Registration) {
      let clicks = 0
      const click = async (selector: string) => {
        clicks += 1
        await page.locator(selector).click()
      }
      await click(`[name=taskArea][value="${contact.taskArea}"]`)
      await click(`[name=direction][value="${contact.direction}"]`)
      await click(`[name=channel][value="${contact.channel}"]`)
      if (contact.contactType !== undefined) {
        await click(`[name=contactType][value="${contact.contactType}"]`)
      }
      const begun = performance.now()
      const anew = page.waitForResponse((response) => response.request().method() === 'GET')
      await click('button')
      await anew
      await page.waitForLoadState('domcontentloaded')
      return { clicks, keys: 0, decisions: 3 + extra(contact), waitedMs: performance.now() - begun }
    },
  }
}

const extra = ({ contactType }: Registration) => (contactType === undefined ? 0 : 1)

const form = `<!doctype html><html lang="da"><title>Henvendelse</title><form method="post">${Object.entries(
  fields,
)
  .map(
    ([name, many]) =>
      `<fieldset><legend>${name}</legend>${Array.from(
        { length: many },
        (_, at) => `<label><input type="radio" name="${name}" value="${at}"> ${name} ${at}</label>`,
      ).join('')}</fieldset>`,
  )
  .join('')}<button>Gem</button></form></html>`
