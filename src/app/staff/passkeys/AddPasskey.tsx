import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { PasskeyNotice } from './PasskeyNotice.tsx'
import type { usePasskeys } from './usePasskeys.ts'

/** Has this browser make a passkey, and says what came of it. */
export function AddPasskey({ add }: Pick<ReturnType<typeof usePasskeys>, 'add'>) {
  const { passkeys } = useStaffText()
  return (
    <>
      {add.error && <PasskeyNotice error={add.error} />}
      <Button disabled={add.isPending} onClick={() => add.mutate()}>
        {add.isPending ? passkeys.waiting : passkeys.add}
      </Button>
    </>
  )
}
