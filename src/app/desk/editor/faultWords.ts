import type { StaffText } from '../../text/staffDa.ts'

type Words = StaffText['campaigns']['fault']

/** What the contract and the server say, and how it is said on a screen. The first that fits. */
const patterns: readonly (readonly [RegExp, keyof Words])[] = [
  [/CPR/, 'cpr'],
  [/must not be empty/, 'empty'],
  [/must be at most/, 'tooLong'],
  [/one line of plain text/, 'oneLine'],
  [/ids are used once/, 'taken'],
  [/that has been removed/, 'spent'],
  [/in a circle/, 'circle'],
  [/successors needs a last day/, 'needsLastDay'],
  [/successor|does not stand/, 'successor'],
  [/unit’s first day/, 'beforeFirst'],
  [/a year away/, 'farAway'],
  [/a favourite is one/, 'favourite'],
  [/a quick key counts/, 'quickKey'],
  [/no channel/, 'unknownChannel'],
  [/named twice/, 'twice'],
  [/no task area/, 'unknownArea'],
  [/retire it instead/, 'counted'],
  [/has been counted/, 'countedDays'],
  [/at least one/, 'atLeastOne'],
  [/last count day/, 'closing'],
  [/one or the other/, 'bothDays'],
  [/NN\.NN\.NN/, 'kle'],
  [/is the name of/, 'sameName'],
  [/is tapped/, 'tapped'],
  [/number/, 'number'],
]

/** A fault in the reader's language. */
export function faultWords({ fault }: { fault: Words }, message: string): string {
  const [, word = 'other'] = patterns.find(([pattern]) => pattern.test(message)) ?? []
  return fault[word]
}
