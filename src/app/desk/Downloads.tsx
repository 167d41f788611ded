import Download from 'lucide-react/icons/download'
import FolderArchive from 'lucide-react/icons/folder-archive'
import type { CampaignId } from '../../contract/id.ts'
import type { Week } from '../../contract/time.ts'
import { useStaffText } from '../text/useStaffText.ts'
import '../ui/button.css'
import '../staff/linkButton.css'
import { ProblemNotice } from '../staff/ProblemNotice.tsx'
import { useOneAtATime } from '../staff/useOneAtATime.ts'
import './downloads.css'
import { freshDownload } from './freshDownload.ts'
import { exportAddress } from './exportAddress.ts'

const files = ['weekTotals', 'cells', 'control', 'bundle'] as const

/** The files, as plain links: they can be copied and opened in a tab. A click asks first who is there. */
export function Downloads({ campaign, weeks }: { campaign: CampaignId; weeks: readonly Week[] }) {
  const { desk } = useStaffText()
  const fetching = useOneAtATime({ mutationFn: freshDownload })
  return (
    <>
      {fetching.error && <ProblemNotice error={fetching.error} />}
      <ul className="desk-downloads">
        {files.map((file) => {
          const Icon = file === 'bundle' ? FolderArchive : Download
          const what = `${file}-what`
          return (
            <li key={file}>
              <a
                className="button"
                data-look={file === 'weekTotals' ? 'main' : 'quiet'}
                href={exportAddress(file, campaign, weeks)}
                download
                onClick={(event) => {
                  // Another tab is another question: there the desk is shown where it is due.
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  fetching.mutate(exportAddress(file, campaign, weeks))
                }}
                aria-describedby={what}
              >
                <Icon className="icon" />
                {desk[file].name}
              </a>
              <p id={what}>{desk[file].what}</p>
            </li>
          )
        })}
      </ul>
      <p>{desk.opens}</p>
    </>
  )
}
