import type { StaffText } from '../staffDa.ts'

export const loading: StaffText['loading'] = {
  title: 'Load a rescue file',
  what: 'If a phone or PC cannot send what it has counted, the employee can save it in a file. Load it here. The file counts only once, even if the phone or PC sends later.',
  choose: 'Choose file',
  busy: 'Loading …',
  wrongFile: 'That is no rescue file. Nothing was changed. Choose the file the employee has saved.',
  notOurs:
    'The file does not belong here: it is of another municipality or another Tælleværk. Nothing was changed.',
  changed:
    'The file was changed after it was saved. So nothing was counted; it is set aside as evidence. Ask for the original file.',
  done: 'The file has been loaded.',
  empty: 'The file holds nothing that you can load.',
  left: (n) => `${n} are of units that you have no access to, and were not loaded.`,
  unit: 'Unit',
  day: 'Day',
  received: 'Loaded',
  known: 'Were here before',
  held: 'Set aside',
  unknown: 'Unknown',
}
