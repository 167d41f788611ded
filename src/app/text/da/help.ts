/** The sheet with the texts of help of everything that is tapped. */
export const help = {
  title: 'Hjælp til knapperne',
  hold: 'Hold en knap nede, eller højreklik på den, så står dens hjælp der. Det tæller ikke.',
  taskAreas: 'Opgaveområder',
  channels: 'Kanaler',
  contactTypes: 'Henvendelsestyper',
  parameters: 'Om henvendelsen',
}
