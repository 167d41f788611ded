import type { Campaign } from '../../../../contract/campaign.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDraft } from '../../editor/useDraft.ts'

/** Takes a list out again, as long as the draft is what the list made of it and is not saved. */
export function Undo({ after, onUndo }: { after: Campaign; onUndo: () => void }) {
  const { lists: text } = useStaffText().catalogue
  const isAfter = useDraft(({ base, campaign }) => campaign === after && base.campaign !== after)
  return isAfter ? <Button onClick={onUndo}>{text.undo}</Button> : null
}
