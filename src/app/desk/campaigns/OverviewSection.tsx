import { NameField } from './NameField.tsx'

/** A campaign at a glance: what it is called and how far it is. */
export function OverviewSection() {
  return <NameField />
}
