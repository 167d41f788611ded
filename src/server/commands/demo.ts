import type { Config } from '../config.ts'
import { openDemo } from '../demo/openDemo.ts'
import { stopOnSignal } from '../main.ts'
import { grouped } from './grouped.ts'

/** `npm run demo`: a fictional municipality to try everything on, and three links to open. */
export async function demo(config: Config): Promise<void> {
  const opened = await openDemo(config)
  stopOnSignal(opened)
  const { links, origin, contacts } = opened
  process.stdout.write(
    [
      '',
      `Fjordby Kommune (fictional), ${contacts.toLocaleString('en')} contacts counted so far.`,
      '',
      `  An employee's counter   ${links.counter}`,
      `                          or open ${origin}/join and type ${grouped(links.code)}`,
      `  A team lead's board     ${links.lead}`,
      `  The coordinator's desk  ${links.coordinator}`,
      '',
      `  Or sign in at ${origin}/staff as lone or tove, password ${links.password}`,
      '  The password is also what exports and changes of people ask for after ten minutes.',
      '',
      'The links can be used again. Ctrl-C stops the demo; the next one starts afresh.',
      '',
    ].join('\n'),
  )
}
