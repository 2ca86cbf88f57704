import { useState, type ReactNode } from 'react'
import { withKey } from '../../state/edits.ts'
import { endSet, stepsAllowed, STEPS, turned } from '../../state/paths.ts'
import { KIND_NAMES, kindOf, KINDS } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import { EndPicker } from './EndPicker.tsx'
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
  const kinds = place.keys['kinds']?.split(',') ?? null
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
          {Array.from({ length: STEPS.most }, (_, index) => index + 1).map(steps => <option key={steps} value={steps}>At most {steps} {steps === 1 ? 'step' : 'steps'}</option>)}
        </select>
      </label>
      <details className={styles.kinds}>
        <summary className={ui.quiet}>
          <svg width="17" height="17" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" aria-hidden="true"><path d="M3 4h14l-5.4 6.4V16l-3.2-1.6v-4Z" /></svg>
          {kinds === null ? 'All kinds' : `${kinds.length} ${kinds.length === 1 ? 'kind' : 'kinds'}`}
        </summary>
        <fieldset>
          <legend>Only through</legend>
          {KINDS.map(kind => {
            const word = kind.toLowerCase()
            const on = kinds === null || kinds.includes(word)
            const next = KINDS.map(one => one.toLowerCase()).filter(one => (one === word ? !on : kinds === null || kinds.includes(one)))
            return <label key={kind}><input type="checkbox" checked={on} onChange={() => go(withKey(place, 'kinds', next.length === 0 || next.length === KINDS.length ? null : next.join(',')))} /><KindMark kind={kind} />{KIND_NAMES[kind].many}</label>
          })}
        </fieldset>
      </details>
    </div>
  )
}
