/** The mini counter: a small window beside other programs. */
export const mini = {
  open: 'Minitæller',
  /** Where the browser keeps it above all other windows, and where it cannot. */
  openOnTop: 'Åbn minitælleren: et lille vindue, der bliver øverst',
  openWindow: 'Åbn minitælleren: et lille vindue ved siden af',
  close: 'Luk minitælleren',
  isOpen: 'Minitælleren er åben',
  blocked: 'Browseren åbnede ikke minitælleren. Tillad vinduer fra denne side, og prøv igen.',
  /** Behind the unit's name, in the title of the window. */
  title: (unit: string) => `${unit} – Tælleværk`,
  /** On the button that says what a tap counts as: `Flytning · ind`. */
  directions: { incoming: 'ind', outgoing: 'ud' },
  choose: (area: string, direction: string) => `${area}, ${direction}, skift`,
  stranger: 'Der tælles ikke for nogen enhed her. Åbn Tælleværk for at tilmelde en.',
}
