/**
 * A bar, and where it was before. What is counted is filled; what is compared with is hatched up to a line,
 * and what of the bar has nothing to be compared with is paler. A picture of what stands beside it.
 */
export function Bar({
  n,
  now = n,
  before,
  longest,
}: {
  n: number
  /** How much of it is compared. */
  now?: number | undefined
  before?: number | undefined
  /** The number whose bar has the whole length. */
  longest: number
}) {
  const isBeside = before !== undefined && before > 0
  const width = (part: number) => `${(100 * part) / longest}%`
  return (
    <span className="bar-track" aria-hidden="true">
      {isBeside && <span className="bar-expected" style={{ width: width(before) }} />}
      <span className="bar" data-any={n > 0} style={{ width: width(n) }}>
        {now < n && <span className="bar-apart" style={{ width: `${(100 * (n - now)) / n}%` }} />}
      </span>
      {isBeside && <span className="bar-mark" style={{ left: width(before) }} />}
    </span>
  )
}
