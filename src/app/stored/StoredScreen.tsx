import { pages } from '../../contract/pages.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { StoredText } from './StoredText.tsx'
import { PageLink } from '../ui/PageLink.tsx'

/** The same at an address of its own, to send to whoever asks. */
export default function StoredScreen() {
  const { stored } = useLaterText()
  return (
    <main className="stored-page">
      <h1>{stored.title}</h1>
      <StoredText heading="h2" municipality={undefined} />
      <PageLink className="button" data-look="quiet" href={pages.count}>
        {stored.back}
      </PageLink>
      <LanguageSwitch />
    </main>
  )
}
