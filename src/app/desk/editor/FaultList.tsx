import { type ReactNode, useMemo } from 'react'
import { Link } from 'wouter'
import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { faultWords } from './faultWords.ts'
import { sectionAddress } from '../sectionAddress.ts'
import { focusFault } from './focusFault.ts'
import { placeWords } from './placeWords.ts'
import { sectionOfFault } from './sectionOfFault.ts'
import { useDraft, useDraftStore } from './useDraft.ts'

/** All that keeps the draft from being saved, announced when it comes; each leads to its place. */
export function FaultList() {
  const { campaigns: text } = useStaffText()
  const faults = useDraft(({ faults }) => faults)
  const store = useDraftStore()
  // Named as they were when they were found: a name that is being mended is not told anew.
  const told = useMemo(() => {
    const { campaign } = store.state()
    return faults.map(({ path, message }) => ({
      path,
      words: [placeWords(text, campaign, path), faultWords(text, message)].filter(Boolean),
    }))
  }, [faults, store, text])
  if (faults.length === 0) return null
  return (
    <div role="alert">
      <Notice tone="warn" title={text.bar.faults(faults.length)}>
        <ul>
          {told.map(({ path, words }) => (
            <li key={`${path} ${words.join()}`}>
              <ToMend path={path}>{words.join(': ')}</ToMend>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** The way to where a fault is mended, where that is known. */
function ToMend({ path, children }: { path: string; children: ReactNode }) {
  const id = useDraft(({ campaign }) => campaign.id)
  const section = sectionOfFault(path)
  if (section === undefined) return children
  return (
    <Link
      className="editor-fault"
      href={sectionAddress(id, section)}
      // Once the section is drawn.
      onClick={() => void setTimeout(() => focusFault(path))}
    >
      {children}
    </Link>
  )
}
