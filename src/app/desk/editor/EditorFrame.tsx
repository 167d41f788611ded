import Eye from 'lucide-react/icons/eye'
import { Link } from 'wouter'
import { campaignPages } from '../../../contract/pages.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { sectionAddress } from '../sectionAddress.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import './editor.css'
import { SaveBar } from './SaveBar.tsx'
import { sections } from './sections.tsx'
import { useDraft } from './useDraft.ts'

const framed = sections.filter(({ bare }) => !bare)

/** Around every section: whose campaign it is, the way to the other sections, and saving. */
export function EditorFrame({ slug }: { slug: string }) {
  const { campaigns: text } = useStaffText()
  const id = useDraft(({ campaign }) => campaign.id)
  const name = useDraft(({ campaign }) => campaign.name)
  const status = useDraft(({ base }) => base.campaign.status)
  const conflict = useDraft(({ conflict }) => conflict)
  const section = sections.find((each) => each.slug === slug)
  const title = section ? text.sections[section.title] : text.title
  useTitle(`${title} · ${name}`)
  if (!section) return null
  const { Content, bare } = section
  if (bare && !conflict) return <Content />
  return (
    <div className="editor">
      <header className="editor-head">
        <p>
          <Link className="editor-back" href={campaignPages}>
            {text.title}
          </Link>
        </p>
        <h1>{name}</h1>
        <p className="editor-status">{text.statuses[status]}</p>
        {sections
          .filter((each) => each.bare)
          .map((each) => (
            <p key={each.slug}>
              <Link className="editor-view" href={sectionAddress(id, each.slug)}>
                <Eye className="icon" />
                {text.sections[each.title]}
              </Link>
            </p>
          ))}
      </header>
      <nav className="editor-nav" aria-label={text.sections.nav}>
        <ul>
          {framed.map((each) => (
            <li key={each.slug}>
              <Link
                href={sectionAddress(id, each.slug)}
                aria-current={each.slug === slug ? 'page' : undefined}
              >
                {text.sections[each.title]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {conflict ? (
        <ConflictChoice conflict={conflict} />
      ) : (
        <section className="editor-section" aria-labelledby="section-title">
          <h2 id="section-title" tabIndex={-1}>
            {title}
          </h2>
          <Content />
        </section>
      )}
      {!conflict && <SaveBar />}
    </div>
  )
}
