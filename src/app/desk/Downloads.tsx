import Download from 'lucide-react/icons/download'
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import FolderArchive from 'lucide-react/icons/folder-archive'
import type { CampaignId } from '../../contract/id.ts'
import type { Week } from '../../contract/time.ts'
import { ProblemNotice } from '../staff/ProblemNotice.tsx'
import { useOneAtATime } from '../staff/useOneAtATime.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { DownloadLink } from './DownloadLink.tsx'
import './downloads.css'
import { exportAddress } from './exportAddress.ts'
import { freshDownload } from './freshDownload.ts'

const files = ['workbook', 'weekTotals', 'cells', 'control', 'bundle'] as const
const icons = { workbook: FileSpreadsheet, bundle: FolderArchive }

/** The files that are the same for everybody, each with what it holds. */
export function Downloads({ campaign, weeks }: { campaign: CampaignId; weeks: readonly Week[] }) {
  const { desk } = useStaffText()
  const fetching = useOneAtATime({ mutationFn: freshDownload })
  return (
    <>
      {fetching.error && <ProblemNotice error={fetching.error} />}
      <ul className="desk-downloads">
        {files.map((file) => {
          const Icon = file === 'workbook' || file === 'bundle' ? icons[file] : Download
          const what = `${file}-what`
          return (
            <li key={file}>
              <DownloadLink
                address={exportAddress(file, campaign, weeks)}
                look={file === 'workbook' ? 'main' : 'quiet'}
                describedBy={what}
                onFetch={(address) => fetching.mutate(address)}
              >
                <Icon className="icon" />
                {desk[file].name}
              </DownloadLink>
              <p id={what}>{desk[file].what}</p>
            </li>
          )
        })}
      </ul>
      <p>{desk.opens}</p>
    </>
  )
}
