import { useState, type ReactNode } from 'react'
import { withKey } from '../../state/edits.ts'
import { askedAgain, endSet, stepsAllowed, STEPS, turned } from '../../state/paths.ts'
import { counted } from '../../state/words.ts'
import { kindOf } from '../../ui/kinds.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ViewProps } from '../view.ts'
import { EndPicker } from './EndPicker.tsx'
import { Filters } from './Filters.tsx'
import styles from './paths.module.css'

/** The two ends, how many steps at most, through what: the question as controls. */
export function Question({ place, go, names }: ViewProps & { readonly names: ReadonlyMap<string, string> }): ReactNode {
  const [editing, setEditing] = useState<'from' | 'to' | null>(null)
  const [from, to] = place.subjects
  const entry = (id: string | undefined, which: 'from' | 'to') => (id === undefined || editing === which ? null : { kind: kindOf(id), name: names.get(id) ?? id })
  const choose = (which: 'from' | 'to') => (id: string): void => {
    setEditing(null)
    go(endSet(which, id)(place))
  }
  const most = Number(place.keys['max'] ?? STEPS.usual)
  const year = place.keys['asof']
  return (
    <div className={styles.question}>
      <EndPicker id="paths-from" label="From" entry={entry(from, 'from')} focus={editing === 'from'} onClear={() => setEditing('from')} onChoose={choose('from')} />
      <button type="button" className={styles.arrow} aria-label="Turn the question round" disabled={to === undefined} onClick={() => go(turned(place))}>
        <svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true"><path d="M3 10h13M11.5 5.5 16 10l-4.5 4.5" /></svg>
      </button>
      <EndPicker id="paths-to" label="To" entry={entry(to, 'to')} focus={editing === 'to' || (to === undefined && from !== undefined)} onClear={() => setEditing('to')} onChoose={choose('to')} />
      <label className={styles.most}>
        <span className="visually-hidden">Most steps</span>
        <select value={most} onChange={event => go(stepsAllowed(Number(event.currentTarget.value))(place))}>
          {Array.from({ length: STEPS.most }, (_, index) => index + 1).map(steps => <option key={steps} value={steps}>At most {counted(steps, 'step')}</option>)}
        </select>
      </label>
      <Filters place={place} go={go} />
      {year !== undefined && <span className={styles.chip}><span>As of {year}</span><button type="button" aria-label={`Not only as of ${year}: everything`} onClick={() => go(askedAgain(withKey(place, 'asof', null)))}><Icon name="close" size={16} /></button></span>}
    </div>
  )
}
