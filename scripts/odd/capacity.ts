/** What happens when a table of fixed size is full. */
export const WHEN_FULL: Readonly<Record<string, string>> = {
  firm: 'nobody is founded; capital that arrives joins the firms that stand',
  entry: 'the same for the rest of the quarter',
  mover: 'the rest of those who would move stay',
  innovator: 'never grows',
  patent: 'new patents lapse at once (counted in `cell.made` and `cell.lapsed`), in order of innovators',
  invention: 'the same',
  spinoff: 'the rest stay on offer',
}
