import type { ReactNode } from 'react'
import { pathsFrom } from '../../state/edits.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import ui from '../../ui/ui.module.css'
import styles from './network.module.css'
import type { Connect } from './useConnect.ts'

interface ConnectBarProps { readonly connect: Connect; readonly selected: string | null; readonly nameOf: (id: string) => string }

/** Says that a second entry is being chosen, or offers to connect the two that are selected. */
export function ConnectBar({ connect, selected, nameOf }: ConnectBarProps): ReactNode {
  const { from, also } = connect
  const leave = <button type="button" className={ui.quiet} onClick={connect.leave}>Leave <span className={ui.kbd}>Esc</span></button>
  if (from !== null) {
    return (
      <div className={styles.connect} role="group" aria-label="Connect two entries">
        <p>Connect <mark>{nameOf(from)}</mark> with … choose a second entry.</p>
        <PlaceLink className={ui.button} to={pathsFrom(from)}>Find it by name</PlaceLink>
        {leave}
      </div>
    )
  }
  if (also === null || selected === null) return null
  return (
    <div className={styles.connect} role="group" aria-label="Connect two entries">
      <p><mark>{nameOf(selected)}</mark> and <mark>{nameOf(also)}</mark></p>
      <button type="button" className={ui.filled} onClick={() => connect.ask(selected, also)}>Connect these two</button>
      {leave}
    </div>
  )
}
