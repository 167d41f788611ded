const longest = 40

/** Danish letters as they are written where there are none; other accents fall off. */
const spelled: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', đ: 'd', ł: 'l' }

/**
 * An id from a name: readable, and none of those that are taken. What was once an id stays taken,
 * also when nothing bears it any more, so whoever asks names those too.
 *
 * @param fallback what the id is called where nothing of the name can stand in one
 */
export function idFromName(name: string, taken: ReadonlySet<string>, fallback = 'nr'): string {
  const bare = name
    .toLowerCase()
    .replace(/[æøåßđł]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  const stem = cut(bare.replace(/^-+/, ''), longest) || fallback
  if (!taken.has(stem)) return stem
  for (let nth = 2; ; nth += 1) {
    const ending = `-${nth}`
    const id = cut(stem, longest - ending.length) + ending
    if (!taken.has(id)) return id
  }
}

const cut = (text: string, length: number): string => text.slice(0, length).replace(/-+$/, '')
