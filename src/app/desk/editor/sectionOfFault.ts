/** The section where a part of the document is mended. What is set nowhere has none. */
const sections: Readonly<Record<string, string>> = {
  name: '',
  message: '',
  days: 'days',
  lateWhileClosing: 'days',
  departments: 'units',
  taskAreas: 'task-areas',
  channels: 'channels',
  contactTypes: 'types',
  counterparts: 'types',
  typeExpected: 'types',
  parameters: 'types',
}

/** The address of the section where a fault is mended, below the campaign’s own. */
export function sectionOfFault(path: string): string | undefined {
  const [part = ''] = path.split(/[.[]/)
  return sections[part]
}
