import './trustedTypes.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { browserPorts } from './browser.ts'
import { DeviceContext } from './DeviceContext.ts'
import { openDb } from './db.ts'
import { openDevice } from './device.ts'
import { watchBrowser } from './sync/watchBrowser.ts'
import { rememberedLanguage } from './text/language.ts'
import { TextProvider } from './text/TextProvider.tsx'
import { loadText } from './text/texts.ts'
import { BrokenScreen } from './update/BrokenScreen.tsx'
import { startUpdate } from './update/update.ts'
import './ui/base.css'

const ports = browserPorts(openDb())
// Without a database there is no safe way to count here, and the counter says so instead.
const opened = openDevice(ports).catch(() => undefined)
// Who reads English is not shown Danish first.
await loadText(rememberedLanguage()).catch(reportError)
const device = await opened
const update = startUpdate()

createRoot(document.getElementById('root') ?? document.body).render(
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
if (device) watchBrowser(device, ports.askForBackgroundSync)
