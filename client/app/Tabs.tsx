import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePlaces } from '../state/places.ts'
import { Icon } from '../ui/icons.tsx'
import { PlaceLink } from '../ui/Link.tsx'
import ui from '../ui/ui.module.css'
import type { Place } from '../views/view.ts'
import styles from './frame.module.css'
import { across, AS, formToggled, isReadable, TABS } from './views.ts'

/** The views of the present question, and steps back and forth. A comparison has its table among its own forms. */
export function Tabs({ place }: { readonly place: Place }): ReactNode {
  const { canUndo, canRedo, undo, redo } = usePlaces()
  return (
    <div className={styles.tabs}>
      <nav aria-label="Views">
        <ul>
          {TABS.map(view => (
            <li key={view.name}><PlaceLink to={place.view === view.name ? place : across(place, view.name)} current={place.view === view.name}>{view.label}</PlaceLink></li>
          ))}
        </ul>
      </nav>
      <div className={styles.tools}>
        <Tooltip label="Undo (Ctrl Z)"><button type="button" className={ui.quiet} aria-label="Undo" disabled={!canUndo} onClick={undo}><Icon name="undo" /></button></Tooltip>
        <Tooltip label="Redo (Ctrl Shift Z)"><button type="button" className={ui.quiet} aria-label="Redo" disabled={!canRedo} onClick={redo}><Icon name="redo" /></button></Tooltip>
        {isReadable(place.view) && <span className={styles.rule} />}
        {isReadable(place.view) && AS.filter(one => place.view !== 'compare' || one.form !== 'table').map(one => (
          <PlaceLink key={one.form} to={formToggled(place, one.form)} className={ui.quiet} current={place.keys['as'] === one.form} label={one.label}><Icon name={one.icon} /><span className={styles.wide}>{one.label}</span></PlaceLink>
        ))}
      </div>
    </div>
  )
}
