import type { LineFault } from '../../../../domain/catalogue/importPlan.ts'
import { capital } from '../../../staff/capital.ts'
import type { StaffText } from '../../../text/staffDa.ts'

/** What is wrong in a line of a list, as a sentence: `Linje 3: KLE-nummer »23.5« skrives som 23.05.00.` */
export function lineFaultWords(text: StaffText['catalogue']['lists'], fault: LineFault): string {
  const field = capital(text.fields[fault.field])
  const said = fault.said ? ` ${text.said(fault.said)}` : ''
  const wrong = fault.is === 'twice' ? text.twice(fault.before) : text.fault[fault.is]
  return `${text.line(fault.line)}: ${field}${said} ${wrong}.`
}
