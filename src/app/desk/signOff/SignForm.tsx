import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Closing, NewSignOff, Waiting } from '../../../contract/signOff.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { deskKey } from '../deskQueries.ts'
import { AskFirst } from '../invites/AskFirst.tsx'
import { closingQuery, signOff as sign } from './signOffApi.ts'

/** Signs what is seen, after it has been said what that means. */
export function SignForm({ closing, name }: { closing: Closing; name: string }) {
  const { sign: text } = useStaffText().signOff
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const { campaign, n, corrected = 0, not, rearranged = false, signOffs, late, held } = closing
  const afterLock = held.find(({ reason }) => reason === 'after_lock')?.n ?? 0
  const waiting = [
    { is: 'late' as const, n: late?.n ?? 0 },
    { is: 'after_lock' as const, n: afterLock },
  ].filter((each) => each.n > 0)
  const [include, setIncluded] = useState<readonly Waiting[]>([])
  const signed = signOffs.at(-1)
  const revision = (signed?.revision ?? 0) + 1
  const chosen = Object.fromEntries(
    waiting.filter(({ is }) => include.includes(is)).map(({ is, n: seen }) => [is, seen]),
  ) satisfies NewSignOff['include']
  const isAsMuch = signed?.n === n && (signed?.corrected ?? 0) === corrected
  const isSame = isAsMuch && !rearranged && Object.keys(chosen).length === 0
  const signing = useMutation({
    mutationFn: (seen: number) => sign(campaign, { revision, n: seen, corrected, include: chosen }),
    onSuccess: async (now) => {
      queries.setQueryData(closingQuery(campaign).queryKey, now)
      setAsking(false)
      setIncluded([])
      await queries.invalidateQueries({ queryKey: deskKey })
    },
    // Refused because the figures have moved: what is shown next is how they are.
    onError: () => queries.invalidateQueries(closingQuery(campaign)),
  })
  if (not !== undefined || n === undefined) {
    // Somebody else may have signed while the question stood here: it goes, and why is said.
    return signing.error && <ProblemNotice error={signing.error} />
  }
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{text.do(revision)}</Button>
      {asking && (
        <AskFirst
          title={text.title(name, revision)}
          confirm={text.confirm}
          busy={signing.isPending || isSame}
          error={signing.error}
          onConfirm={() => signing.mutate(n)}
          onClose={() => {
            signing.reset()
            setAsking(false)
          }}
        >
          <p>{text.figures(n)}</p>
          {corrected !== 0 && <p>{text.corrected(corrected)}</p>}
          {waiting.map(({ is, n: more }) => (
            <label key={is} className="sign-off-include">
              <input
                type="checkbox"
                checked={include.includes(is)}
                onChange={({ target }) =>
                  setIncluded(
                    target.checked ? [...include, is] : include.filter((each) => each !== is),
                  )
                }
              />
              {text.include[is](more)}
            </label>
          ))}
          {isSame && <p>{text.choose}</p>}
          {isAsMuch && rearranged && <p>{text.rearranged}</p>}
          <p>{revision === 1 ? text.locks : text.replaces(revision - 1)}</p>
        </AskFirst>
      )}
    </div>
  )
}
