import './trustedTypes.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { browserPorts } from './browser.ts'
import { DeviceContext } from './DeviceContext.ts'
import { openDb } from './db.ts'
import { openDevice } from './device.ts'
import { watchBrowser } from './sync/watchBrowser.ts'
import { TextProvider } from './text/TextProvider.tsx'
import { BrokenScreen } from './update/BrokenScreen.tsx'
import { NoStorageScreen } from './update/NoStorageScreen.tsx'
import { startUpdate } from './update/update.ts'
import './ui/base.css'

const root = createRoot(document.getElementById('root') ?? document.body)
const ports = browserPorts(openDb())

try {
  const device = await openDevice(ports)
  const update = startUpdate()
  root.render(
    <StrictMode>
      <TextProvider>
        <BrokenScreen>
          <DeviceContext value={device}>
            <App update={update} />
          </DeviceContext>
        </BrokenScreen>
      </TextProvider>
    </StrictMode>,
  )
  watchBrowser(device, ports.askForBackgroundSync)
} catch {
  // No database: there is no safe way to count here, and pretending would lose contacts.
  root.render(
    <TextProvider>
      <NoStorageScreen />
    </TextProvider>,
  )
}
