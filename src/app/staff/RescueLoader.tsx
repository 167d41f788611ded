import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { isNotOurs, loadFile, NoRescueFile } from './rescue.ts'
import { RescueResult } from './RescueResult.tsx'
import './rescueLoader.css'

/** A quiet place where a device's rescue file is loaded. */
export function RescueLoader() {
  const { loading } = useStaffText()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const title = useId()
  const load = useMutation({
    mutationFn: loadFile,
    // What was counted just now belongs on the board.
    onSuccess: () => queries.invalidateQueries(),
  })
  const { error } = load
  const words =
    error instanceof NoRescueFile
      ? loading.wrongFile
      : isNotOurs(error)
        ? loading.notOurs
        : undefined

  return (
    <details className="rescue-loader">
      <summary id={title}>{loading.title}</summary>
      <p>{loading.what}</p>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-labelledby={title}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) load.mutate(file)
          // The same file may be chosen once more.
          target.value = ''
        }}
      />
      <Button
        aria-disabled={load.isPending}
        onClick={() => load.isPending || input.current?.click()}
      >
        {load.isPending ? loading.busy : loading.choose}
      </Button>
      {words ? <Notice tone="alarm">{words}</Notice> : error && <ProblemNotice error={error} />}
      <div role="status">{load.data && <RescueResult loaded={load.data} />}</div>
    </details>
  )
}
