/** The sheet with the texts of help of everything that is tapped. */
export const help = {
  title: 'Hjælp til knapperne',
  taskAreas: 'Opgaveområder',
  channels: 'Kanaler',
  contactTypes: 'Henvendelsestyper',
  parameters: 'Om henvendelsen',
}
