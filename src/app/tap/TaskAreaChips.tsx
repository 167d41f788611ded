import { memo, useEffect, useId, useRef, useState } from 'react'
import type { TaskArea } from '../../contract/catalogue.ts'
import type { TaskAreaId } from '../../contract/id.ts'
import { HelpMark } from '../help/HelpMark.tsx'
import { helpAt } from '../help/helpAt.ts'
import { Name } from '../text/Name.tsx'
import { useText } from '../text/useText.ts'
import { RadioChip } from '../ui/RadioChip.tsx'
import './taskAreaChips.css'

// So many are found at a glance; for more there is a button that lays them all out.
const few = 6
// More than so many are not read through, but looked for by name.
const many = 12

/** The unit's task areas in one row, with the chosen one in view; all of them on request. */
export const TaskAreaChips = memo(function TaskAreaChips({
  areas,
  chosen,
  onChoose,
}: {
  areas: TaskArea[]
  chosen: TaskAreaId
  onChoose: (area: TaskAreaId) => void
}) {
  const { tap } = useText()
  const name = useId()
  const list = useId()
  const row = useRef<HTMLDivElement>(null)
  const [all, setAll] = useState(false)
  const [sought, seek] = useState('')
  const plain = (text: string) => text.trim().toLocaleLowerCase('da')
  const isFound = ({ name }: TaskArea) =>
    plain([name.da, name.en].join(' ')).includes(plain(sought))
  const shown = all ? areas.filter(isFound) : areas
  const open = (isOpen: boolean) => {
    setAll(isOpen)
    seek('')
  }
  const inForce = areas.find(({ id }) => id === chosen)

  // Looks again when the chip gets its size: letters arrive after the first drawing.
  useEffect(() => {
    const box = row.current
    const chip = box?.querySelector(`[value='${chosen}']`)?.closest('label')
    if (!box || !chip || all) return
    const watch = new ResizeObserver(() =>
      box.scrollTo({
        left: chip.offsetLeft - (box.clientWidth - chip.offsetWidth) / 2,
        top: chip.offsetTop - (box.clientHeight - chip.offsetHeight) / 2,
      }),
    )
    watch.observe(chip)
    return () => watch.disconnect()
  }, [chosen, all])

  return (
    <div className="areas" data-all={all || undefined} data-many={areas.length > few || undefined}>
      {all && areas.length > many && (
        <input
          type="search"
          className="areas-find"
          aria-label={tap.findTaskArea}
          placeholder={tap.findTaskArea}
          value={sought}
          onChange={({ target }) => seek(target.value)}
          onKeyDown={({ key }) => {
            const [first] = shown
            if (key === 'Enter' && sought && first) {
              onChoose(first.id)
              open(false)
            }
          }}
        />
      )}
      <fieldset>
        <legend className="sr-only">{tap.taskAreas}</legend>
        <div id={list} ref={row} className="areas-row">
          {shown.length === 0 && <p role="status">{tap.noSuchTaskArea}</p>}
          {shown.map((area) => (
            <RadioChip
              key={area.id}
              name={name}
              value={area.id}
              checked={area.id === chosen}
              {...helpAt('taskAreas', area)}
              onChange={() => onChoose(area.id)}
              // A finger has found its area and wants the keys back; arrow keys, whose clicks
              // have no detail, may still be on their way.
              onClick={({ detail }) => detail > 0 && open(false)}
            >
              <Name of={area.name} />
            </RadioChip>
          ))}
        </div>
      </fieldset>
      {inForce && <HelpMark kind="taskAreas" item={inForce} />}
      {areas.length > few && (
        <button
          type="button"
          className="areas-all"
          aria-expanded={all}
          aria-controls={list}
          onClick={() => open(!all)}
        >
          {all ? tap.fewerTaskAreas : tap.allTaskAreas(areas.length)}
        </button>
      )}
    </div>
  )
})
