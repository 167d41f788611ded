import { useEffect, useRef, useState } from 'react'
import type { EntryId } from '../../contract/id.ts'
import type { Refinement, Situation, Tapped } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'
import { RefinementChips } from '../tap/RefinementChips.tsx'
import { type Trouble, troubleOf } from '../tap/troubleOf.ts'
import { nameIn } from '../text/nameIn.ts'
import { timeWords } from '../text/timeWords.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import './untypedSheet.css'

export type UntypedSheetProps = {
  situation: Extract<Situation, { is: 'counter' }>
  /** Whose strip is open: it is asked about there. */
  latest: EntryId | undefined
  onClose: () => void
}

/** Today's contacts without a type, one by one: each with the chips its own strip had. */
export default function UntypedSheet({ situation, latest, onClose }: UntypedSheetProps) {
  const device = useDevice()
  const text = useText()
  const { untyped } = useLaterText()
  const { language } = useLanguage()
  const [contacts, setContacts] = useState<readonly Tapped[]>()
  const [at, setAt] = useState(0)
  const [trouble, setTrouble] = useState<Trouble>()
  const heading = useRef<HTMLHeadingElement>(null)
  // A contact that has left stands under another id when it is changed. So one change begins when the one
  // before has ended, or what is pressed in between would be said of what has been taken back.
  const standsUnder = useRef<Promise<EntryId>>(undefined)
  const { campaign } = situation

  // As it was when the sheet was opened: nothing comes or goes under a finger.
  const [opened] = useState({ situation, latest })
  useEffect(() => {
    let isShown = true
    device.untyped(opened.situation).then(
      (found) => isShown && setContacts(found.filter(({ id }) => id !== opened.latest)),
      (error: unknown) => isShown && setTrouble(troubleOf('change', error)),
    )
    return () => {
      isShown = false
    }
  }, [device, opened])

  const contact = contacts?.[at]
  const refine = (refinement: Refinement) => {
    if (!contact) return
    const { id } = contact
    standsUnder.current = (standsUnder.current ?? Promise.resolve(id)).then(async (before) => {
      try {
        const after = await device.refine(before, refinement)
        setTrouble(undefined)
        setContacts((all) =>
          all?.flatMap((each) => {
            if (each.id !== before) return [each]
            return after === undefined ? [] : [{ ...each, ...refinement, id: after }]
          }),
        )
        if (after === undefined) standsUnder.current = undefined
        return after ?? before
      } catch (error) {
        setTrouble(troubleOf('change', error))
        return before
      }
    })
  }
  const goOn = () => {
    standsUnder.current = undefined
    setAt(at + 1)
    heading.current?.focus()
  }
  const nameOf = (list: 'channels' | 'taskAreas', id: string) => {
    const found = campaign?.[list].find((each) => each.id === id)
    return found ? nameIn(language, found.name) : id
  }

  return (
    <Sheet title={untyped.title} onClose={onClose}>
      {trouble && (
        <Notice tone="alarm" title={text.tap.failed.change.title}>
          <p>{text.tap.failed.change[trouble.is]}</p>
        </Notice>
      )}
      {contacts && campaign && (
        <>
          <h3 ref={heading} tabIndex={-1} className="untyped-contact">
            {contact ? (
              <>
                <span className="untyped-nth">{untyped.nth(at + 1, contacts.length)}</span>{' '}
                {untyped.contact(
                  nameOf('channels', contact.channel),
                  nameOf('taskAreas', contact.taskArea),
                )}
                <span className="untyped-time"> · {timeWords(text, contact.time)}</span>
              </>
            ) : (
              untyped.done
            )}
          </h3>
          {contact && (
            <RefinementChips key={at} campaign={campaign} said={contact} onRefine={refine} />
          )}
          {contact ? (
            <Button look={contact.contactType ? 'main' : 'quiet'} onClick={goOn}>
              {contact.contactType ? untyped.next : untyped.skip}
            </Button>
          ) : (
            <Button look="main" onClick={onClose}>
              {untyped.back}
            </Button>
          )}
        </>
      )}
    </Sheet>
  )
}
