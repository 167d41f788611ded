import type { ListedDevice } from '../../../contract/deviceList.ts'

/** What a device is called: by its place, or by the first signs of the name it was given. */
export const deviceName = ({ nickname, device }: ListedDevice): string =>
  nickname ?? device.slice(0, 5)
