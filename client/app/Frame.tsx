import { Suspense, useMemo, useRef, useState, type ReactNode } from 'react'
import { Inspector } from '../panels/inspector/Inspector.tsx'
import { useAnnounced } from '../state/announce.ts'
import { useCommands, useKeyboard, type Command } from '../state/commands.ts'
import { IDLE_RECEIPT_KEYS } from '../panels/inspector/receipt-keys.ts'
import { placeOf } from '../state/address.ts'
import { pathsFrom, selected } from '../state/edits.ts'
import { isEntityId, isRelationId } from '../state/keys.ts'
import { usePlaces } from '../state/places.ts'
import { useSubjects } from '../state/subjects.ts'
import { Plates } from '../ui/states.tsx'
import { UnknownView } from '../views/help/UnknownView.tsx'
import { BottomBar } from './BottomBar.tsx'
import { Boundary } from './Boundary.tsx'
import styles from './frame.module.css'
import { Header } from './Header.tsx'
import { Help } from './Help.tsx'
import { Notices } from './Notices.tsx'
import { SkipLink } from './SkipLink.tsx'
import { Tabs } from './Tabs.tsx'
import { TourStrip } from './TourStrip.tsx'
import { titleOf } from './titles.ts'
import { useFocus, usePageTitle } from './use-focus.ts'
import { across, AS, formShown, formToggled, isReadable, TABS, VIEWS } from './views.ts'

const focusSearch = (): boolean => {
  const field = [...document.querySelectorAll<HTMLInputElement>('[data-search-box]')].find(one => one.offsetParent !== null)
  field?.focus()
  field?.select()
  return field !== undefined
}

/** The page's regions around the view that the address names. */
export function Frame(): ReactNode {
  const { reading, go, undo, redo, canUndo, canRedo } = usePlaces()
  const [help, setHelp] = useState(false)
  const names = useSubjects()
  const said = useAnnounced()
  const main = useRef<HTMLElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const place = reading.place
  const view = place?.view ?? null
  const from = place ?? placeOf('start')
  const selection = place?.keys['sel']
  const first = selection !== undefined && isEntityId(selection) ? selection : place?.subjects[0]
  const firstName = first === undefined ? '' : names.get(first) ?? first
  const form = place === null ? null : formShown(place)
  const inTab = TABS.some(tab => tab.name === view)
  useCommands([
    { id: 'search', label: 'Search', keys: ['/', 'Ctrl K'], scope: 'page', run: () => { if (!focusSearch()) go(placeOf('search')) } },
    ...TABS.map((tab, index): Command => ({ id: tab.name, label: `${tab.label} view`, keys: [`${index + 1}`], scope: 'canvas', run: () => { if (tab.name !== view) go(across(from, tab.name)); else if (form !== null) go(formToggled(from, form)) } })),
    ...AS.map((one): Command => ({ id: one.form, label: one.command, keys: [one.key], scope: 'page', enabled: place !== null && isReadable(place.view), run: () => go(formToggled(from, one.form)) })),
    { id: 'undo', label: 'Undo', keys: ['Ctrl Z'], scope: 'page', run: undo, enabled: canUndo },
    { id: 'redo', label: 'Redo', keys: ['Ctrl Shift Z', 'Ctrl Y'], scope: 'page', run: redo, enabled: canRedo },
    { id: 'close', label: 'Close what is open', keys: ['Escape'], scope: 'page', enabled: selection !== undefined && !help, run: () => go(selected(from, null)) },
    { id: 'start', label: 'Start page', keys: [], scope: 'page', run: () => go(placeOf('start')) },
    {
      id: 'connect-to', label: `Connect ${firstName} to…`, keys: [], scope: 'page', enabled: first !== undefined && view !== 'start', asks: `The entry to connect ${firstName} with`,
      run: () => { if (first !== undefined) go(pathsFrom(first)) }, pick: id => { if (first !== undefined) go(pathsFrom(first, id)) },
    },
    ...(selection !== undefined && isRelationId(selection) ? [] : IDLE_RECEIPT_KEYS),
    { id: 'help', label: 'Keys and help', keys: ['?'], scope: 'page', run: () => setHelp(true) },
  ])
  useKeyboard()
  const title = place === null ? 'A link we do not know · Stemma' : titleOf(place, names)
  usePageTitle(title)
  useFocus(view, place?.keys['as'], selection, main, panel)
  const shown = useMemo(() => {
    if (place === null) return null
    const { component: View } = AS.find(one => one.form === formShown(place)) ?? VIEWS[place.view]
    return <Suspense fallback={<div className={styles.waiting}><Plates rows={[50, 90, 84, 88, 40]} /></div>}><View place={place} go={go} /></Suspense>
  }, [place, go])
  return (
    <div className={styles.frame} data-tab={inTab}>
      <SkipLink main={main} answers={inTab || view === 'search'} />
      <Header view={view} help={() => setHelp(true)} />
      {place !== null && view !== 'start' && <Tabs place={place} />}
      <div className={styles.notices}>
        <Notices />
        {place?.keys['tour'] !== undefined && <TourStrip place={place} />}
      </div>
      <main id="main" ref={main} tabIndex={-1} className={styles.view} data-view={form ?? view}>
        <Boundary key={form ?? view}>{shown ?? <UnknownView reading={reading} />}</Boundary>
      </main>
      {inTab && place !== null && selection !== undefined && <div ref={panel} tabIndex={-1} className={styles.panel}><Inspector key={selection} place={place} go={go} id={selection} /></div>}
      <BottomBar place={place} help={() => setHelp(true)} />
      <Help opened={help} close={() => setHelp(false)} />
      <output className="visually-hidden" aria-live="polite">{said}</output>
    </div>
  )
}
