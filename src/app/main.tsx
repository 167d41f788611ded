import './trustedTypes.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { browserPorts } from './browser.ts'
import { DeviceContext } from './DeviceContext.ts'
import { openDb } from './db.ts'
import { type Device, type DevicePorts, openDevice } from './device.ts'
import { watchInstallOffer } from './install/installOffer.ts'
import { otherTabs } from './live/otherTabs.ts'
import { browserShelter } from './shelter.ts'
import { MiniHost } from './mini/MiniHost.tsx'
import { watchBrowser } from './sync/watchBrowser.ts'
import { rememberedLanguage } from './text/language.ts'
import { TextProvider } from './text/TextProvider.tsx'
import { loadText } from './text/texts.ts'
import { BrokenScreen } from './update/BrokenScreen.tsx'
import { startUpdate } from './update/update.ts'
import './ui/base.css'

declare const __APP_VERSION__: string

watchInstallOffer()
let device: Device | undefined
const storage = openDb(undefined, () => void device?.look().catch(() => undefined))
const ports: DevicePorts = {
  ...browserPorts(storage),
  others: otherTabs(),
  shelter: browserShelter(),
  version: __APP_VERSION__,
  prove: async (wanted) => (await import('./join/proof/prove.ts')).prove(wanted),
}
// Without a database there is no safe way to count here, and the counter says so instead.
const opened = openDevice(ports).catch(() => undefined)
// Who reads English is not shown Danish first.
await loadText(rememberedLanguage()).catch(reportError)
device = await opened
const update = startUpdate()

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <TextProvider>
      <BrokenScreen>
        <DeviceContext value={device}>
          <MiniHost>
            <App update={update} />
          </MiniHost>
        </DeviceContext>
      </BrokenScreen>
    </TextProvider>
  </StrictMode>,
)
if (device) watchBrowser(device, ports.askForBackgroundSync)
