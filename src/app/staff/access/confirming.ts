/**
 * Where the server wants somebody to prove that they are still there, whatever was asked waits for
 * the one dialog that does so, and is then asked again: what was typed stays where it is.
 */
type Confirm = () => Promise<boolean>

let dialog: Confirm | undefined

/** The dialog says that it is there; gives what takes it away. */
export function offerToConfirm(confirm: Confirm): () => void {
  dialog = confirm
  return () => {
    if (dialog === confirm) dialog = undefined
  }
}

/** Whether somebody has confirmed that they are there; false where they would not. */
export const confirmed = async (): Promise<boolean> => (await dialog?.()) ?? false
