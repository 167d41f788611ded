import type { CounterAnswer } from '../../contract/account.ts'
import type { Entry } from '../../contract/entry.ts'
import type { RescueContent, RescueFile } from '../../contract/rescue.ts'
import type { Day } from '../../contract/time.ts'

/** What stands in the tag's place where the server has handed out no key: such a file is held. */
const noTag = 'A'.repeat(43)

/** Writes entries down as a file that another can bring to the server, tagged as this device's. */
export async function rescueFileOf(
  { municipality, store, device, enrolment, campaigns, rescueKey }: CounterAnswer,
  entries: readonly Entry[],
  made: Day,
): Promise<RescueFile> {
  const names = new Map(campaigns.map(({ unit }) => [unit.id, unit.name]))
  if (enrolment) names.set(enrolment.unit, enrolment.name)
  const units = [...new Set(entries.map(({ unit }) => unit))].map((id) => ({
    id,
    name: names.get(id) ?? id,
  }))
  const said: RescueContent = { municipality, store, device, units, made, entries: [...entries] }
  const content = JSON.stringify(said, undefined, 1)
  const form = 'taellevaerk.rescue/1'
  return { form, tag: rescueKey ? await tagOf(rescueKey, content) : noTag, content }
}

async function tagOf(key: string, content: string): Promise<string> {
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const own = await crypto.subtle.importKey('raw', bytesOf(key), how, false, ['sign'])
  const tag = await crypto.subtle.sign('HMAC', own, new TextEncoder().encode(content))
  return btoa(String.fromCharCode(...new Uint8Array(tag)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
