import { useState, type ReactNode } from 'react'
import { announce } from '../state/announce.ts'
import { useConnection, useLookAgain } from '../state/queries.ts'
import { queries } from '../state/query-store.ts'
import { Icon } from '../ui/icons.tsx'
import ui from '../ui/ui.module.css'
import styles from './notices.module.css'

/**
 * Says that an apply has changed the graph since what is on show was drawn. It lies over the view, so that nothing moves until the reader asks for it; closed, it comes
 * again with the next version.
 */
export function ChangedNotice(): ReactNode {
  const { version, changed } = useConnection()
  const [closed, setClosed] = useState<string | null>(null)
  useLookAgain()
  if (!changed || version === closed) return null
  const show = (): void => {
    queries.renew()
    announce('You see the graph as it is now.')
    // The button goes with the notice: the keyboard goes on in the view.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  return (
    <output className={styles.changed}>
      <Icon name="again" />
      <p>The graph has changed since this was drawn. <button type="button" className={ui.link} onClick={show}>Show as it is now</button></p>
      <button type="button" className={styles.close} onClick={() => setClosed(version)} aria-label="Close the notice of the change"><Icon name="close" /></button>
    </output>
  )
}
