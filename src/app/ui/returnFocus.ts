/**
 * Gives the focus back to what opened a dialog. Where that has gone meanwhile, as an offer that was
 * taken or a list that is empty now, the first key has it: whoever counts goes on counting.
 */
export function returnFocus(opener: Element | null): void {
  const isThere = opener?.isConnected && opener !== document.body
  const back = isThere ? opener : document.querySelector('.keys button:enabled')
  if (back instanceof HTMLElement) back.focus({ preventScroll: true })
}
