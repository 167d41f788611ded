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
  too_large: 'That was too much at once. Nothing is lost. Try with less at a time.',
  unsupported_media_type:
    'The server could not read what we sent. Nothing is lost. Reload and try again.',
  invite_unknown:
    'We do not know this link or code. Nothing was changed. Check that it is complete, or ask your team lead for a new one.',
  invite_expired: 'The invite has expired. Nothing was changed. Ask your team lead for a new one.',
  invite_used_up: 'The link is used up. Nothing was changed. Ask your team lead for a new one.',
  invite_revoked:
    'The invite has been withdrawn. Nothing was changed. Ask your team lead for a new one.',
  proof_needed:
    'Many are joining right now. Nothing is lost. Try again in a minute, or use a link or a QR code.',
  too_many_requests:
    'Too many tries in a short time. Nothing is lost. Wait a minute and try again.',
  busy: 'The server is busy. Nothing is lost. Try again in a moment.',
  unexpected:
    'Something failed on the server, and it stored nothing. What you have counted is still here. Try again in a moment.',
}
