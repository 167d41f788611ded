import type { ComponentType } from 'react'
import type { StaffText } from '../../text/staffDa.ts'
import { ChangesSection } from '../campaigns/ChangesSection.tsx'
import { DaysSection } from '../campaigns/DaysSection.tsx'
import { OverviewSection } from '../campaigns/OverviewSection.tsx'
import { PreviewSection } from '../campaigns/PreviewSection.tsx'
import { ChannelsSection } from '../catalogue/items/ChannelsSection.tsx'
import { TaskAreasSection } from '../catalogue/items/TaskAreasSection.tsx'
import { TypesSection } from '../catalogue/items/TypesSection.tsx'
import { UnitsSection } from '../catalogue/units/UnitsSection.tsx'

/** A part of the editor: a page of its own below the campaign's address, `…/campaigns/autumn/units`. */
export type Section = {
  slug: string
  title: keyof StaffText['campaigns']['sections']
  Content: ComponentType
  /** Fills the page by itself, without the frame around it. */
  bare?: boolean
}

/** Every section takes what it shows from `useDraft`. */
export const sections: readonly Section[] = [
  { slug: '', title: 'overview', Content: OverviewSection },
  { slug: 'days', title: 'days', Content: DaysSection },
  { slug: 'units', title: 'units', Content: UnitsSection },
  { slug: 'task-areas', title: 'taskAreas', Content: TaskAreasSection },
  { slug: 'channels', title: 'channels', Content: ChannelsSection },
  { slug: 'types', title: 'types', Content: TypesSection },
  { slug: 'changes', title: 'changes', Content: ChangesSection },
  { slug: 'preview', title: 'preview', Content: PreviewSection, bare: true },
]
