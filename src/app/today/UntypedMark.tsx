import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import type { Item } from './dayList.ts'
import type { Words } from './naming.ts'
import { untypedAmong } from './untypedAmong.ts'

/** Says of things that are alike that their type is missing; of how many, where others stand otherwise. */
export function UntypedMark({ items, naming }: { items: readonly Item[]; naming: Words }) {
  const n = untypedAmong(items, naming.campaigns).length
  if (n === 0) return null
  const standing = items.filter(({ record }) => record.standing).length
  return (
    <p className="today-untyped">
      <CircleQuestionMark className="icon" />
      {n < standing && `${n} × `}
      {naming.today.untyped}
    </p>
  )
}
