/** By which names devices have gone, and which numbers they have given by each, as seen from outside. */
export function createNames() {
  const families = new Map<string, string>()
  /** The first name of each device, whatever a restore has made the server forget of it since. */
  const firstNames = new Map<string, string>()
  const heirs = new Map<string, string>()
  const given = new Map<string, Set<string>>()
  const lost: { municipality: string; device: string; seq: number; id: string }[] = []
  const rootOf = (municipality: string, device: string) =>
    families.get(`${municipality} ${device}`) ?? device
  const firstNameOf = (municipality: string, device: string) =>
    firstNames.get(`${municipality} ${device}`) ?? device

  return {
    families,
    renewed(municipality: string, before: string, now: string): void {
      families.set(`${municipality} ${now}`, rootOf(municipality, before))
      firstNames.set(`${municipality} ${now}`, firstNameOf(municipality, before))
    },
    /** What was answered to a question before: to ask again is to be told the same. */
    heirOf(municipality: string, before: string, renewal: string, now: string): string {
      const key = `${municipality} ${before} ${renewal}`
      if (!heirs.has(key)) heirs.set(key, now)
      return heirs.get(key) ?? now
    },
    areFamily: (municipality: string, one: string, other: string) =>
      rootOf(municipality, one) === rootOf(municipality, other),

    /** An entry goes out by this name and number, whether or not it gets anywhere. */
    gives(municipality: string, device: string, seq: number, id: string): void {
      const key = `${municipality} ${device} ${seq}`
      given.set(key, (given.get(key) ?? new Set()).add(id))
    },
    /** The only disk that an entry was on has been emptied after it got its number. */
    loses(municipality: string, device: string, seq: number, id: string): void {
      lost.push({ municipality, device, seq, id })
      this.gives(municipality, device, seq, id)
    },
    lost,
    /**
     * Whether a device has given this number by any of its names: where a late answer brings back a
     * cookie of before, it goes on by an older name from the number at which it was.
     */
    isGiven: (municipality: string, device: string, seq: number): boolean =>
      [...given.keys()].some((key) => {
        const [place, name = '', number] = key.split(' ')
        const isSame = firstNameOf(municipality, name) === firstNameOf(municipality, device)
        return place === municipality && number === String(seq) && isSame
      }),
    idsOf: (municipality: string, device: string, seq: number): ReadonlySet<string> =>
      given.get(`${municipality} ${device} ${seq}`) ?? new Set(),
  }
}
