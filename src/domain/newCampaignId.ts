import { CampaignId } from '../contract/id.ts'

const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
}
const longest = 36

/** An id that reads like the name, and that no campaign has yet. It never changes afterwards. */
export function newCampaignId(name: string, taken: readonly string[]): CampaignId {
  const plain = name
    .toLowerCase()
    .replace(/[æøåäöü]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  const stem = plain || 'taelling'
  let id = stem
  for (let n = 2; taken.includes(id); n += 1) id = `${stem}-${n}`
  return CampaignId.parse(id)
}
