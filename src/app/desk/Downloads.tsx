import Download from 'lucide-react/icons/download'
import FolderArchive from 'lucide-react/icons/folder-archive'
import type { CampaignId } from '../../contract/id.ts'
import type { Week } from '../../contract/time.ts'
import { useStaffText } from '../text/useStaffText.ts'
import '../ui/button.css'
import '../staff/linkButton.css'
import './downloads.css'
import { exportAddress } from './exportAddress.ts'

const files = ['weekTotals', 'cells', 'control', 'bundle'] as const

/** The files, as plain links: they can be copied, opened in a tab, and fetched without our script. */
export function Downloads({ campaign, weeks }: { campaign: CampaignId; weeks: readonly Week[] }) {
  const { desk } = useStaffText()
  return (
    <>
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
