import type { Page } from '@playwright/test'
import type { Registration, Way } from './ways.ts'

const columns = ['Dato', 'Tid', 'Opgaveområde', 'Retning', 'Kanal', 'Type']
/** The first letters by which a spreadsheet completes what already stands in the column. */
const lettersToComplete = 3

/**
 * A row of a spreadsheet, stood in for by a table of fields: the same keys as Excel takes, with its
 * shortcuts for today's date and the time, and completion after three letters. The spreadsheet's own
 * slowness and its file on a shared drive are left out, so what is waited for is not measured.
 */
export async function sheetRow(page: Page): Promise<Way> {
  await page.setContent(
    `<table><tr>${columns.map((name) => `<td><input aria-label="${name}"></td>`).join('')}</tr></table>`,
  )
  const cells = await page.locator('input').all()
  return {
    called: 'spreadsheet row',
    async register(contact: Registration) {
      let keys = 0
      const press = async (key: string) => {
        keys += 1
        await page.keyboard.press(key)
      }
      const type = async (text: string) => {
        for (const letter of text.slice(0, lettersToComplete)) await press(letter)
        await press('Tab')
      }
      await cells[0]?.focus()
      // Ctrl+; and Ctrl+Shift+; write today's date and the time: a chord is one action.
      await press('Control+;')
      await press('Tab')
      await press('Control+Shift+;')
      await press('Tab')
      await type(`opg${contact.taskArea}`)
      await type(`ret${contact.direction}`)
      await type(`kan${contact.channel}`)
      if (contact.contactType !== undefined) await type(`typ${contact.contactType}`)
      await press('Enter')
      const decisions = contact.contactType === undefined ? 3 : 4
      return { clicks: 0, keys, decisions, waitedMs: undefined }
    },
  }
}
