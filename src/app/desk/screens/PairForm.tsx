import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { CampaignSummary } from '../../../contract/account.ts'
import { mostScreens, NewScreen, type Screen } from '../../../contract/screen.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { codeOf } from '../../staff/StaffProblem.ts'
import { campaignQuery } from '../../staff/queries.ts'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { pairScreen, screensQuery } from './screensApi.ts'

/** The code that a screen shows, and what it is to show from now on. */
export function PairForm({
  campaigns,
  onPaired,
}: {
  campaigns: readonly [CampaignSummary, ...CampaignSummary[]]
  onPaired: (screen: Screen) => void
}) {
  const { screens } = useStaffText()
  const id = useId()
  const codeField = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(campaigns[0].id)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [shows, setShows] = useState('')
  const nameField = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<'code' | 'name'>()
  const { data: campaign } = useQuery(campaignQuery(chosen))
  const queries = useQueryClient()
  const pairing = useOneAtATime<Screen, NewScreen>({
    mutationFn: (body) => pairScreen(chosen, body),
    onSuccess: async (screen) => {
      setCode('')
      setName('')
      onPaired(screen)
      await queries.invalidateQueries(screensQuery(chosen))
    },
    onError: () => codeField.current?.focus(),
  })

  function pair() {
    const [kind, of] = shows.split(' ')
    const narrowed = kind ? { [kind]: of } : {}
    const read = NewScreen.safeParse({ code, name: name.trim(), ...narrowed })
    const faults = read.error?.issues ?? []
    const isOfCode = faults.some(({ path }) => path[0] === 'code')
    setWrong(read.success ? undefined : isOfCode ? 'code' : 'name')
    if (read.success) pairing.mutate(read.data)
    else (isOfCode ? codeField : nameField).current?.focus()
  }

  const departments = campaign?.departments ?? []
  return (
    <form
      className="screens-pair"
      onSubmit={(event) => {
        event.preventDefault()
        pair()
      }}
    >
      {campaigns.length > 1 && (
        <label>
          <span>{screens.campaign}</span>
          <select
            value={chosen}
            onChange={({ target }) => {
              const found = campaigns.find((each) => each.id === target.value)
              if (found) setChosen(found.id)
              setShows('')
            }}
          >
            {campaigns.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div>
        <label htmlFor={`${id}-code`}>{screens.code}</label>
        <p id={`${id}-code-help`} className="screens-quiet">
          {screens.codeHelp}
        </p>
        <input
          id={`${id}-code`}
          ref={codeField}
          className="screens-code"
          required
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={`${id}-code-help`}
          aria-invalid={wrong === 'code'}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <p role="alert" className="screens-wrong">
          {wrong === 'code' && screens.wrongCode}
        </p>
      </div>
      <div>
        <label htmlFor={`${id}-name`}>{screens.name}</label>
        <p id={`${id}-name-help`} className="screens-quiet">
          {screens.nameHelp}
        </p>
        <input
          id={`${id}-name`}
          ref={nameField}
          aria-invalid={wrong === 'name'}
          required
          maxLength={80}
          autoComplete="off"
          aria-describedby={`${id}-name-help`}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <p role="alert" className="screens-wrong">
          {wrong === 'name' && screens.wrongName}
        </p>
      </div>
      <label>
        <span>{screens.shows}</span>
        <select value={shows} onChange={({ target }) => setShows(target.value)}>
          <option value="">{screens.all}</option>
          {departments.map((department) => (
            <optgroup key={department.id} label={department.name}>
              {department.units.length > 1 && (
                <option value={`department ${department.id}`}>
                  {screens.whole(department.name)}
                </option>
              )}
              {department.units.map((unit) => (
                <option key={unit.id} value={`unit ${unit.id}`}>
                  {unit.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {pairing.error &&
        // What can be read here is refused for nothing else; a lead does not see the screens of others.
        (codeOf(pairing.error) === 'invalid' ? (
          <p role="alert" className="screens-wrong">
            {screens.full(mostScreens)}
          </p>
        ) : (
          <ProblemNotice error={pairing.error} />
        ))}
      <Button type="submit" look="main" aria-disabled={pairing.isPending}>
        {screens.do}
      </Button>
    </form>
  )
}
