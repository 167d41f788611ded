import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useCopying } from '../../ui/useCopying.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useOneAtATime } from '../useOneAtATime.ts'
import { makeRecoveryCodes } from './accessApi.ts'
import { ownAccessQuery } from './accessQueries.ts'

/** How many recovery codes are left, and the way to ten new ones, which are shown once. */
export function RecoverySection({ left }: { left: number }) {
  const words = useStaffText().access.recovery
  const queries = useQueryClient()
  const make = useOneAtATime({
    mutationFn: makeRecoveryCodes,
    onSettled: () => queries.invalidateQueries({ queryKey: ownAccessQuery.queryKey }),
  })
  return (
    <section className="staff-card access-card" aria-labelledby="recovery">
      <h2 id="recovery">{words.title}</h2>
      <p>{words.what}</p>
      {make.data ? (
        <CodesOnce codes={make.data.codes} onDone={() => make.reset()} />
      ) : (
        <>
          <p>{left > 0 ? `${words.left(left)} ${words.voids}` : words.none}</p>
          {make.error && <ProblemNotice error={make.error} />}
          <Button disabled={make.isPending} onClick={() => make.mutate()}>
            {left > 0 ? words.makeNew : words.make}
          </Button>
        </>
      )}
    </section>
  )
}

function CodesOnce({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const words = useStaffText().access.recovery
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  const { copied, copy } = useCopying(codes.join('\n'))
  return (
    <>
      <p ref={said} tabIndex={-1}>
        {words.once}
      </p>
      <ol className="recovery-codes recovery-shown" aria-label={words.title}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p role="status">
        {copied === true && words.copied}
        {copied === false && words.copyFailed}
      </p>
      <div className="access-ways">
        <Button look="main" onClick={() => print()}>
          {words.print}
        </Button>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <Button onClick={onDone}>{words.done}</Button>
      </div>
    </>
  )
}
