import { act } from '@testing-library/react'

/** Two clicks before the screen is drawn again, as a fast hand or a worn mouse makes them. */
export const clickTwice = (button: HTMLElement) =>
  act(async () => {
    button.click()
    button.click()
  })
