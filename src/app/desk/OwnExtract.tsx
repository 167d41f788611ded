import Download from 'lucide-react/icons/download'
import { useId, useState } from 'react'
import { type Dimension, dimensions } from '../../contract/extract.ts'
import type { CampaignId } from '../../contract/id.ts'
import type { Week } from '../../contract/time.ts'
import '../staff/tick.css'
import { ProblemNotice } from '../staff/ProblemNotice.tsx'
import { useOneAtATime } from '../staff/useOneAtATime.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { RadioChip } from '../ui/RadioChip.tsx'
import { DownloadLink } from './DownloadLink.tsx'
import { type ExportFile, exportAddress } from './exportAddress.ts'
import { freshDownload } from './freshDownload.ts'
import './ownExtract.css'

const periods = ['none', 'week', 'day', 'time'] as const
const formats = ['extractXlsx', 'extractCsv', 'extractJson'] as const satisfies ExportFile[]
type Period = (typeof periods)[number]
const others = dimensions.filter((each) => !periods.some((period) => period === each))

/** A file by whatever is chosen, beside a sentence that says what its rows will be. */
export function OwnExtract({ campaign, weeks }: { campaign: CampaignId; weeks: readonly Week[] }) {
  const { desk } = useStaffText()
  const { own } = desk
  const fetching = useOneAtATime({ mutationFn: freshDownload })
  const [period, setPeriod] = useState<Period>('week')
  const [chosen, choose] = useState<readonly Dimension[]>(['unit', 'channel'])
  const [format, setFormat] = useState<(typeof formats)[number]>('extractXlsx')
  const by = [
    ...(period === 'none' ? [] : [period]),
    ...others.filter((each) => chosen.includes(each)),
  ]
  const rows = useId()
  return (
    <section className="staff-card own-extract" aria-labelledby="own-extract">
      <h2 id="own-extract">{own.title}</h2>
      <p>{own.intro}</p>
      <Choices
        {...{ legend: own.period, options: periods, value: period }}
        labels={own.periods}
        onChoose={setPeriod}
      />
      <fieldset>
        <legend>{own.by}</legend>
        <div className="own-extract-by">
          {others.map((dimension) => (
            <label className="tick" key={dimension}>
              <input
                type="checkbox"
                checked={chosen.includes(dimension)}
                onChange={({ target }) =>
                  choose([
                    ...chosen.filter((each) => each !== dimension),
                    ...(target.checked ? [dimension] : []),
                  ])
                }
              />
              <span>{desk.dimensions[dimension]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Choices
        {...{ legend: own.format, options: formats, value: format }}
        labels={own.formats}
        onChoose={setFormat}
      />
      <p id={rows} className="own-extract-rows">
        {own.rows(by.map((dimension) => own.one[dimension]))}
      </p>
      {fetching.error && <ProblemNotice error={fetching.error} />}
      <DownloadLink
        address={exportAddress(format, campaign, weeks, by)}
        look="quiet"
        describedBy={rows}
        onFetch={(address) => fetching.mutate(address)}
      >
        <Download className="icon" />
        {own.fetch}
      </DownloadLink>
    </section>
  )
}

function Choices<Value extends string>({
  legend,
  options,
  labels,
  value,
  onChoose,
}: {
  legend: string
  options: readonly Value[]
  labels: Record<Value, string>
  value: Value
  onChoose: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="own-extract-chips">
        {options.map((option) => (
          <RadioChip
            key={option}
            name={name}
            checked={option === value}
            onChange={() => onChoose(option)}
          >
            {labels[option]}
          </RadioChip>
        ))}
      </div>
    </fieldset>
  )
}
