import { useRef, useState } from 'react'
import type { Combination } from '../../contract/catalogue.ts'
import { combinationName, combinationOf } from '../../domain/quickKeys.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { combinationLabel } from './combinationLabel.ts'
import type { CountScreenProps } from './CountScreenProps.ts'
import type { Awaited } from './TapAnnouncement.tsx'

/** The tap of this screen whose tick is awaited, and what follows from it for what was counted last. */
export function useAwaited(
  { situation, latest, combinations, onCount }: CountScreenProps,
  alsoDraw: () => void,
) {
  const { campaign, unit, today } = situation
  const text = useText()
  const { language } = useLanguage()
  const [awaited, setAwaited] = useState<Awaited>()
  const expected = useRef<Awaited>(undefined)
  const place = `${unit.id} ${today}`
  // Until a tap has been written and read back it is the last one all the same.
  const onItsWay = (of: Awaited | undefined) =>
    of?.place === place && of.after === latest?.id ? of.combination : undefined
  const isCombination = campaign && latest && awaited?.of === 'combination'
  /**
   * Counts, and has drawn what else comes of a tap once it has been written or not: until then
   * nothing is drawn but the key that is pressed, for the tick would have to wait for it.
   */
  const tap = (combination: Combination, of: Awaited['of']) => {
    expected.current = { after: latest?.id, combination, place, of }
    const draw = () => {
      setAwaited(expected.current)
      alsoDraw()
    }
    const counting = onCount(combination)
    if (counting instanceof Promise) counting.then(draw, draw)
    else draw()
  }
  return {
    awaited,
    last: onItsWay(awaited) ?? latest,
    /** What is announced in place of the channel's number, which counts other task areas as well. */
    combined: isCombination
      ? text.tap.key(
          combinationLabel(text, language, campaign, latest, ', '),
          combinations[combinationName(latest)] ?? 0,
        )
      : undefined,
    tap,
    /** Counts the last once more: by what was tapped at last, also where the screen does not show it yet. */
    repeat(): void {
      const again = onItsWay(expected.current) ?? latest
      if (again) tap(combinationOf(again), 'combination')
    },
    forget(): void {
      expected.current = undefined
      setAwaited(undefined)
    },
  }
}
