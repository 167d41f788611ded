import type { Text } from '../da.ts'

export const problem: Text['problem'] = {
  malformed: 'The server did not understand what we sent. Nothing is lost. Reload and try again.',
  not_signed_in: 'You are not signed in. What is saved stays saved. Open your link and try again.',
  device_revoked:
    'No more can be counted here. What you have counted is saved and will be sent. Ask your team lead for a new link.',
  not_allowed:
    'You have no access to this. Nothing was changed. Ask the coordinator if you need it.',
  cross_site:
    'The server refused it because it did not seem to come from Tælleværk. Nothing was changed. Open Tælleværk in a new tab and try again.',
  not_found: 'There is nothing here. Nothing was changed. Check the address or go back.',
  last_coordinator:
    'There must always be a coordinator, and there is nobody else. Nothing was changed. Invite another coordinator and try again when they have signed in.',
  own_access:
    'You cannot take your own access or role away. Nothing was changed. Ask another coordinator to do it.',
  passkey_refused:
    'The passkey was not accepted. Nothing was changed. Try again, or use another way.',
  provider_unreachable:
    'The municipality’s sign-in does not answer as it should. Nothing has changed, and counting goes on. Try again shortly, or sign in another way.',
  id_taken: 'That name is taken. Nothing is saved yet. Choose another, and try again.',
  not_editable:
    'It can no longer be changed in that way. Nothing has changed. Reload the page to see how it stands.',
  version_changed:
    'Somebody else has saved meanwhile. What you wrote is still here. Choose what is to stand.',
  too_large: 'That was too much at once. Nothing is lost. Try with less at a time.',
  unsupported_media_type:
    'The server could not read what we sent. Nothing is lost. Reload and try again.',
  invite_unknown:
    'We do not know this link or code. Nothing was changed. Check that it is complete, or ask your team lead for a new one.',
  invite_expired: 'The invite has expired. Nothing was changed. Ask your team lead for a new one.',
  invite_used_up: 'The link is used up. Nothing was changed. Ask your team lead for a new one.',
  invite_revoked:
    'The invite has been withdrawn. Nothing was changed. Ask your team lead for a new one.',
  link_spent:
    'The link has been used or has expired. Nothing was changed. Ask for a new one if you need it.',
  invalid:
    'Something has to be mended before it can be saved. What you wrote is still here. Mend what is marked, and save again.',
  version_missing:
    'The page had not been fetched whole. What you wrote is still here. Reload the page, and save again.',
  proof_needed:
    'Many are joining right now. Nothing is lost. Try again in a minute, or use a link or a QR code.',
  too_many_requests:
    'Too many tries in a short time. Nothing is lost. Wait a minute and try again.',
  busy: 'The server is busy. Nothing is lost. Try again in a moment.',
  unexpected:
    'Something failed on the server, and it stored nothing. What you have counted is still here. Try again in a moment.',
}
