import { Component, type ReactNode } from 'react'
import { TextContext } from '../text/TextContext.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import './broken.css'

/** Catches what breaks while drawing. What was counted lies on disk, so the page may start again. */
export class BrokenScreen extends Component<{ children: ReactNode }, { broken: boolean }> {
  static override contextType = TextContext
  declare context: React.ContextType<typeof TextContext>
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { title, safe, reload } = this.context.text.update.broken
    return (
      <main className="broken">
        <Notice tone="alarm" title={title}>
          {safe}
          <Button look="main" onClick={() => location.reload()}>
            {reload}
          </Button>
        </Notice>
      </main>
    )
  }
}
