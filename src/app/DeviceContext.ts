import { createContext, use } from 'react'
import type { Device } from './device.ts'

/** Undefined where the browser stores nothing: staff can still read boards there. */
export const DeviceContext = createContext<Device | undefined>(undefined)

/** The device that this page runs on. Screens do nothing but through it. */
export function useDevice(): Device {
  const device = use(DeviceContext)
  if (!device) throw new Error('no device was opened above this screen')
  return device
}
