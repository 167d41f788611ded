import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import './tourOffer.css'

/** Asks whoever is new here whether to be shown round. Counting goes on below it. */
export function TourOffer({ onShow, onSeen }: { onShow: () => void; onSeen: () => void }) {
  const { tour } = useText().tap
  return (
    <Notice>
      <p>{tour.offer}</p>
      <div className="notice-ways tour-offer">
        <Button
          aria-haspopup="dialog"
          onClick={() => {
            onShow()
            onSeen()
          }}
        >
          {tour.show}
        </Button>
        <Button onClick={onSeen}>{tour.no}</Button>
      </div>
    </Notice>
  )
}
