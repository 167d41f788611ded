import type { TeamAnswer } from '../../contract/team.ts'
import type { Day, Instant } from '../../contract/time.ts'
import { zone } from '../../domain/moment.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Asked } from './askTeam.ts'

/**
 * The figures as they were told last, with their time; in words where there are none. No share of
 * anybody's, and no goal: it is to cheer, not to measure.
 */
export function TeamFigures({
  known,
  asked,
  unit,
  today,
}: {
  known: TeamAnswer | undefined
  /** Undefined while the question is under way. */
  asked: Asked | undefined
  unit: string
  today: Day
}) {
  const { team } = useLaterText()
  const { moment } = useText()
  const { language } = useLanguage()
  const failed = asked === 'no_answer'

  if (asked === 'ended') return <Notice tone="warn">{team.ended}</Notice>
  if (!known || (known.day !== today && !failed)) {
    return <p role="status">{asked === undefined ? team.fetching : team.never}</p>
  }
  const clock = clockOf(known.at, language)
  const when =
    known.day === today ? team.atClock(clock) : team.onDay(moment.longDay(known.day), clock)
  const { figures } = known
  return (
    <>
      {figures ? (
        <>
          {known.day === today && <p>{team.lead(unit)}</p>}
          <dl className="team-figures">
            {(['incoming', 'outgoing'] as const).map((direction) => (
              <div key={direction}>
                <dt>{team[direction]}</dt>
                <dd>{figures[direction].toLocaleString(language)}</dd>
              </div>
            ))}
          </dl>
          {known.day === today && (
            <p className="team-cheer">{team.cheer(figures.incoming + figures.outgoing)}</p>
          )}
        </>
      ) : (
        <Notice>{team[known.shows === 'figures' ? 'small' : known.shows]}</Notice>
      )}
      <p role="status" className="team-at">
        {failed ? team.lastKnown(when) : figures && team.at(clock)}
      </p>
    </>
  )
}

/** On the clock of the municipality, as it is said at work: `10.42`. */
const clockOf = (at: Instant, language: string): string =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
  }).format(Date.parse(at))
