import { useState } from 'react'
import type { Combination } from '../../contract/catalogue.ts'
import { combinationName } from '../../domain/quickKeys.ts'
import type { Situation, Tapped } from '../counter.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { combinationLabel } from './combinationLabel.ts'
import type { Awaited } from './TapAnnouncement.tsx'

/** The tap of this screen whose tick is awaited, and what follows from it for what was counted last. */
export function useAwaited(
  { campaign, unit, today }: Extract<Situation, { is: 'counter' }>,
  latest: Tapped | undefined,
  combinations: Readonly<Record<string, number>>,
) {
  const text = useText()
  const { language } = useLanguage()
  const [awaited, setAwaited] = useState<Awaited>()
  const place = `${unit.id} ${today}`
  // Until a tap has been written and read back it is the last one all the same.
  const isOnItsWay = awaited?.place === place && awaited.after === latest?.id
  const isCombination = campaign && latest && awaited?.of === 'combination'
  return {
    awaited,
    last: isOnItsWay ? awaited.combination : latest,
    /** What is announced in place of the channel's number, which counts other task areas as well. */
    combined: isCombination
      ? text.tap.key(
          combinationLabel(text, language, campaign, latest, ', '),
          combinations[combinationName(latest)] ?? 0,
        )
      : undefined,
    expect: (combination: Combination, of: Awaited['of']) =>
      setAwaited({ after: latest?.id, combination, place, of }),
    forget: () => setAwaited(undefined),
  }
}
