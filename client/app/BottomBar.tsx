import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { placeOf } from '../state/address.ts'
import { announce } from '../state/announce.ts'
import { usePlaces } from '../state/places.ts'
import { chooseTheme, nextChoice, useTheme } from '../state/theme.ts'
import { copyText } from '../ui/clipboard.ts'
import { Icon } from '../ui/icons.tsx'
import { PlaceLink } from '../ui/Link.tsx'
import type { Place } from '../views/view.ts'
import styles from './frame.module.css'
import { across, AS, formToggled, isReadable, TABS, VIEWS } from './views.ts'

const SHOWN = [VIEWS.search, ...TABS]

/** A phone's way around: views at the thumb, the rest behind "More". */
export function BottomBar({ place, help }: { readonly place: Place | null; readonly help: () => void }): ReactNode {
  const { canUndo, canRedo, undo, redo, go } = usePlaces()
  const { choice } = useTheme()
  const from = place ?? placeOf('start')
  const copy = async (): Promise<void> => announce(await copyText(window.location.href) ? 'Link copied.' : 'The browser did not let us copy; the link is in the address bar.')
  return (
    <nav className={styles.bottom} aria-label="Views and more">
      <ul>
        {SHOWN.map(view => (
          <li key={view.name}>
            <PlaceLink to={place?.view === view.name ? place : across(from, view.name)} current={place?.view === view.name}><Icon name={view.icon} size={22} /><span>{view.label}</span></PlaceLink>
          </li>
        ))}
        <li>
          <Menu position="top-end">
            <Menu.Target><button type="button"><Icon name="more" size={22} /><span>More</span></button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => go(placeOf('start'))}>Start page</Menu.Item>
              <Menu.Item onClick={() => void copy()}>Copy link</Menu.Item>
              {place !== null && isReadable(place.view) && AS.map(one => (
                <Menu.Item key={one.form} onClick={() => go(formToggled(place, one.form))}>{place.keys['as'] === one.form ? 'As the view' : one.label}</Menu.Item>
              ))}
              <Menu.Item onClick={undo} disabled={!canUndo}>Undo</Menu.Item>
              <Menu.Item onClick={redo} disabled={!canRedo}>Redo</Menu.Item>
              <Menu.Item onClick={() => chooseTheme(nextChoice(choice))}>Theme: {choice === 'system' ? 'as the system' : choice}</Menu.Item>
              <Menu.Item onClick={help}>Keys and help</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </li>
      </ul>
    </nav>
  )
}
