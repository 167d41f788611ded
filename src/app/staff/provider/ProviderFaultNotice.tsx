import { useLayoutEffect, useState } from 'react'
import { faultParameter, SignInFault } from '../../../contract/provider.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import './providerFaultNotice.css'
import { Notice } from '../../ui/Notice.tsx'

/**
 * What became of a way through the municipality's sign-in that signed nobody in. The server names it
 * in the address; it leaves the address at once, so that a reload does not say it again.
 */
export function ProviderFaultNotice() {
  const { provider } = useStaffText()
  const [fault] = useState(faultInAddress)

  useLayoutEffect(() => {
    const address = new URL(location.href)
    if (!address.searchParams.has(faultParameter)) return
    address.searchParams.delete(faultParameter)
    history.replaceState(history.state, '', address.pathname + address.search + address.hash)
  }, [])

  if (!fault) return null
  return (
    <div role="alert" className="provider-fault">
      <Notice tone="warn">{provider.faults[fault]}</Notice>
    </div>
  )
}

const faultInAddress = (): SignInFault | undefined =>
  SignInFault.safeParse(new URLSearchParams(location.search).get(faultParameter)).data
