import { useRef, useState } from 'react'
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
  const expected = useRef<Awaited>(undefined)
  const place = `${unit.id} ${today}`
  // Until a tap has been written and read back it is the last one all the same.
  const onItsWay = (of: Awaited | undefined) =>
    of?.place === place && of.after === latest?.id ? of.combination : undefined
  const isCombination = campaign && latest && awaited?.of === 'combination'
  return {
    awaited,
    last: onItsWay(awaited) ?? latest,
    /** The same at this very moment, also where the screen does not show it yet. */
    lastNow: () => onItsWay(expected.current) ?? latest,
    /** What is announced in place of the channel's number, which counts other task areas as well. */
    combined: isCombination
      ? text.tap.key(
          combinationLabel(text, language, campaign, latest, ', '),
          combinations[combinationName(latest)] ?? 0,
        )
      : undefined,
    /**
     * Counts, and has drawn what else comes of a tap once it has been written or not: until then
     * nothing is drawn but the key that is pressed, for the tick would have to wait for it.
     */
    expect(
      combination: Combination,
      of: Awaited['of'],
      count: () => unknown,
      alsoDraw: () => void,
    ): void {
      expected.current = { after: latest?.id, combination, place, of }
      const draw = () => {
        setAwaited(expected.current)
        alsoDraw()
      }
      const counting = count()
      if (counting instanceof Promise) counting.then(draw, draw)
      else draw()
    },
    forget(): void {
      expected.current = undefined
      setAwaited(undefined)
    },
  }
}
