import { useEffect, useRef, useState } from 'react'
import { useLaterText } from '../../text/useLaterText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { Invite } from '../enrol.ts'
import { type CameraTrouble, closeCamera, openCamera, troubleWith } from './camera.ts'
import { openDetector } from './detector.ts'
import { type QrRead, readQr } from './readQr.ts'
import './scan.css'

/** A glance so often: quicker than a hand, and a phone does not run hot. */
const lookEveryMs = 200

export type ScanSheetProps = { onScanned: (invite: Invite) => void; onClose: () => void }

/** The camera, until it has read an invite of this address. It is on for no longer than the sheet. */
export default function ScanSheet({ onScanned, onClose }: ScanSheetProps) {
  const { scan } = useLaterText()
  const video = useRef<HTMLVideoElement>(null)
  const [trouble, setTrouble] = useState<CameraTrouble>()
  const [wrong, setWrong] = useState<Exclude<QrRead, { is: 'invite' }>>()
  const [seeing, setSeeing] = useState(false)
  const [tries, setTries] = useState(0)
  const scanned = useRef<(invite: Invite) => void>(undefined)
  useEffect(() => {
    scanned.current = (invite) => {
      onClose()
      onScanned(invite)
    }
  }, [onScanned, onClose])

  useEffect(() => {
    let on = true
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined

    async function begin() {
      const opened = await openCamera()
      stream = opened
      const picture = video.current
      if (!on || !picture) return closeCamera(opened)
      picture.srcObject = opened
      await picture.play()
      const detector = await openDetector()
      if (!on) return
      setSeeing(true)
      const look = async () => {
        // A frame that cannot be read is like one with nothing on it: the next comes at once.
        const found = await detector.detect(picture).catch(() => [])
        if (!on) return
        const [read] = found.map(({ rawValue }) => readQr(rawValue, location.origin))
        if (read?.is === 'invite') return scanned.current?.(read.invite)
        if (read) setWrong(read)
        timer = setTimeout(() => void look(), lookEveryMs)
      }
      await look()
    }
    begin().catch((error: unknown) => on && setTrouble(troubleWith(error)))
    return () => {
      on = false
      clearTimeout(timer)
      closeCamera(stream)
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another try opens the camera anew
  }, [tries])

  const again = () => {
    setTrouble(undefined)
    setTries(tries + 1)
  }
  return (
    <Sheet title={scan.title} onClose={onClose}>
      {trouble ? (
        <Notice tone="alarm">
          <p>{scan.trouble[trouble]}</p>
          <Button onClick={again}>{scan.again}</Button>
        </Notice>
      ) : (
        <>
          <p role="status">{seeing ? scan.aim : scan.starting}</p>
          <video ref={video} className="scan-picture" muted playsInline aria-hidden="true" />
          <div role="alert">
            {wrong && (
              <p className="scan-wrong">
                {wrong.is === 'elsewhere' ? scan.wrong.elsewhere(wrong.host) : scan.wrong.no_invite}
              </p>
            )}
          </div>
        </>
      )}
      <Button onClick={onClose}>{scan.stop}</Button>
    </Sheet>
  )
}
