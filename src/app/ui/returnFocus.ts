/**
 * Gives the focus back to what opened a dialog. Where that has gone meanwhile, as an offer that was
 * taken or a list that is empty now, the first key has it: whoever counts goes on counting.
 */
export function returnFocus(opener: Element | null, { body }: Document): void {
  const isThere = opener?.isConnected && opener !== body
  const back = isThere ? opener : body.querySelector('.keys button:enabled')
  // In another window it is an element of that window's own kind.
  if (back && 'focus' in back) (back as HTMLElement).focus({ preventScroll: true })
}
