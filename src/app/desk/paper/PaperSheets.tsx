import type { Campaign } from '../../../contract/campaign.ts'
import type { UnitId } from '../../../contract/id.ts'
import { paperSheetOf } from '../../../domain/paperSheet.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import { Sheets } from './Sheets.tsx'

/** Tally sheets of some units for a day without power, to be printed in one run. */
export function PaperSheets({
  campaign,
  units,
  municipality,
  onBack,
}: {
  campaign: Campaign
  units: readonly UnitId[]
  municipality: string
  onBack: () => void
}) {
  const { paperSheet } = useStaffText().invites
  const sheets = units.flatMap((unit) => paperSheetOf(campaign, unit) ?? [])
  return (
    <div className="invites">
      <div className="no-print invites">
        <h1>{paperSheet.title}</h1>
        <div className="invite-buttons">
          <Button look="main" onClick={() => globalThis.print()}>
            {paperSheet.print}
          </Button>
          <Button onClick={onBack}>{paperSheet.back}</Button>
        </div>
      </div>
      <Sheets label={paperSheet.title}>
        {sheets.flatMap((sheet) =>
          sheet.pages.map((page, at) => (
            <PaperSheet
              key={`${sheet.unit.id} ${page.half ?? ''} ${page.areas[0]?.id ?? ''}`}
              sheet={sheet}
              at={at}
              municipality={municipality}
            />
          )),
        )}
      </Sheets>
    </div>
  )
}
