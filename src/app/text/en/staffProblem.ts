import type { StaffText } from '../staffDa.ts'

export const staffProblem: StaffText['staffProblem'] = {
  last_coordinator:
    'There must always be a coordinator, and there is nobody else. Nothing was changed. Invite another coordinator and try again when they have signed in.',
  own_access:
    'You cannot take your own access or role away. Nothing was changed. Ask another coordinator to do it.',
  passkey_refused:
    'The passkey was not accepted. Nothing was changed. Try again, or use another way.',
  provider_unreachable:
    'The municipality’s sign-in does not answer as it should. Nothing has changed, and counting goes on. Try again shortly, or sign in another way.',
  id_taken: 'That name is taken. Nothing is saved yet. Choose another, and try again.',
  kept_otherwise:
    'It is saved as you first sent it: see the list. What you have changed since is not saved. Close the form, and write a new one if something is missing.',
  not_editable:
    'It can no longer be changed in that way. Nothing has changed. Reload the page to see how it stands.',
  not_signable:
    'The figures cannot be signed off now: the count is not over, or nothing has changed since. Nothing has changed. Reload the page to see how it stands.',
  figures_changed:
    'Something has changed since you looked at it, or somebody else was first. You have neither signed off nor decided anything. Look at it again.',
  not_correctable:
    'Nothing of this count can be corrected. Nothing has changed. Reload the page to see how it stands.',
  signed_off:
    'The figures are signed off, so only a coordinator corrects them now. Nothing has changed. Ask the coordinator to do it.',
  would_tell:
    'Nothing can be moved here: one of the units is small, or is shown together with a small one, and what is moved would tell its figures. Nothing has changed. Ask those who counted to undo and add in My day, or write a correction with a number of your own.',
  nothing_to_move:
    'There is nothing to move: the unit has no contacts on that day, or they have been moved already. Nothing has changed.',
  version_changed:
    'Somebody else has saved meanwhile. What you wrote is still here. Choose what is to stand.',
  version_missing:
    'The page had not been fetched whole. What you wrote is still here. Reload the page, and save again.',
  screen_code_unknown:
    'No screen shows this code now. Nothing has been changed. Look at the screen and type the code it shows now: it changes every few minutes.',
  link_spent:
    'The link has been used or has expired. Nothing was changed. Ask for a new one if you need it.',
  invalid:
    'Something has to be mended before it can be saved. What you wrote is still here. Mend what is marked, and save again.',
}
