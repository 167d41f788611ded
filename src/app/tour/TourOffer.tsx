import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Asks whoever is new here whether to be shown round. Counting goes on below it. */
export function TourOffer({ onShow, onNo }: { onShow: () => void; onNo: () => void }) {
  const { tour } = useText().tap
  return (
    <Notice>
      <p>{tour.offer}</p>
      <Button aria-haspopup="dialog" onClick={onShow}>
        {tour.show}
      </Button>{' '}
      <Button look="plain" onClick={onNo}>
        {tour.no}
      </Button>
    </Notice>
  )
}
