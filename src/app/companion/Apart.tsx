import { Component, type ReactNode } from 'react'

/** What breaks in here is gone, and nothing else: keys do not depend on what goes along with them. */
export class Apart extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? null : this.props.children
  }
}
