import { Component, type ReactNode } from 'react'
import { EmptyState } from '../ui/states.tsx'
import ui from '../ui/ui.module.css'

/** Keeps the page standing when a view fails, or when its file cannot be loaded (the server is away, or has a newer page). */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: Error | null }> {
  override state: { readonly failed: Error | null } = { failed: null }

  static getDerivedStateFromError(failed: unknown): { readonly failed: Error } {
    return { failed: failed instanceof Error ? failed : new Error(String(failed)) }
  }

  override render(): ReactNode {
    const { failed } = this.state
    if (failed === null) return this.props.children
    const loading = /import|fetch|load/i.test(failed.message)
    return (
      <EmptyState
        level={1} title={loading ? 'This view could not be loaded' : 'This view stopped'}
        actions={<button type="button" className={ui.button} onClick={() => window.location.reload()}>Load the page again</button>}
      >
        {loading ? 'The server does not answer, or it has a newer page.' : `It says: ${failed.message}`} The address is kept, so nothing of your question is lost.
      </EmptyState>
    )
  }
}
