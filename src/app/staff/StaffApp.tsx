import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from './access/ConfirmDialog.tsx'
import { browserLive } from '../stream/browserLive.ts'
import { LiveContext } from '../stream/LiveContext.ts'
import { createQueries } from './createQueries.ts'
import { StaffPages } from './StaffPages.tsx'

/** Everything for leads and coordinators: the one door to it, loaded when it is opened. */
export default function StaffApp({ path }: { path: string }) {
  const [queries] = useState(createQueries)
  const [live] = useState(browserLive)
  return (
    <QueryClientProvider client={queries}>
      <LiveContext value={live}>
        <StaffPages path={path} />
      </LiveContext>
      <ConfirmDialog />
    </QueryClientProvider>
  )
}
