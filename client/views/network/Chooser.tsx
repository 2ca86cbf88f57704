import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { NeighborhoodDocument, type Kind, type NeighborhoodQuery } from '../../api/generated.ts'
import { useKeyDown } from '../../canvas/useKeyDown.ts'
import { countBy, hiddenOf, type Loaded } from '../../state/network.ts'
import { useQuery } from '../../state/queries.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import styles from './network.module.css'

/** Most neighbours that one expansion may add. */
export const MOST_ADDED = 200

interface ChooserProps {
  readonly id: string
  readonly name: string
  readonly loaded: Loaded
  readonly onAdd: (ids: readonly string[], whole: boolean) => void
  readonly onCancel: () => void
}

type Preview = NeighborhoodQuery['neighborhood']

/** Words of the lines between an entry and its new neighbours of a kind: "was observed in it". */
function wordsOf(preview: Preview | undefined, id: string, kind: Kind): string {
  const ids = new Set(preview?.nodes.filter(node => node.kind === kind).map(node => node.id))
  const words = new Map<string, number>()
  for (const { from, to, reading, inverseReading } of preview?.relations ?? []) {
    const word = from.id === id && ids.has(to.id) ? inverseReading : to.id === id && ids.has(from.id) ? reading : null
    if (word !== null) words.set(word, (words.get(word) ?? 0) + 1)
  }
  return [...words].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([word]) => word).join(', ')
}

/** Asks which of many hidden neighbours to draw, says how many entries and lines that adds. */
export function Chooser({ id, name, loaded, onAdd, onCancel }: ChooserProps): ReactNode {
  const shown = useMemo(() => loaded.marks.map(mark => mark.id), [loaded])
  const answer = useQuery(NeighborhoodDocument, { ids: [id], depth: 1, limit: MOST_ADDED, shown })
  const preview = answer.data?.neighborhood
  const [off, setOff] = useState<ReadonlySet<Kind>>(new Set())
  const dialog = useRef<HTMLDivElement>(null)
  useEffect(() => dialog.current?.querySelector<HTMLInputElement>('input')?.focus(), [])
  const known = useMemo(() => new Set(shown), [shown])
  const fresh = preview?.nodes.filter(node => !known.has(node.id)) ?? []
  // The neighbours themselves, once they are here; while they load, or when there are more than are sent, what the drawing says.
  const whole = preview !== undefined && !preview.truncated
  const present = countBy(fresh, node => node.kind)
  const groups = whole ? [...present].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count) : hiddenOf(loaded.hidden, id)
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const chosen = fresh.filter(node => !off.has(node.kind))
  const ids = new Set(chosen.map(node => node.id))
  const lines = preview?.relations.filter(({ from, to }) => (ids.has(from.id) || ids.has(to.id)) && (ids.has(from.id) || known.has(from.id)) && (ids.has(to.id) || known.has(to.id))).length ?? 0
  const toggle = (kind: Kind): void => setOff(before => new Set(before.has(kind) ? [...before].filter(one => one !== kind) : [...before, kind]))
  useKeyDown(dialog, event => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  })
  return (
    <div ref={dialog} className={styles.chooser} role="dialog" aria-label={`Neighbours of ${name}`}>
      <h2>{name} has {total.toLocaleString('en')} more neighbours</h2>
      <ul>
        {groups.map(({ kind, count }) => (
          <li key={kind}>
            <label>
              <input type="checkbox" checked={!off.has(kind)} onChange={() => toggle(kind)} />
              <KindMark kind={kind} />
              <span>{KIND_NAMES[kind].many} <small>{wordsOf(preview, id, kind)}</small></span>
              <b>{count.toLocaleString('en')}</b>
            </label>
          </li>
        ))}
      </ul>
      {preview === undefined
        ? <Plates rows={[70]} />
        : <p>Adds {chosen.length} entries and {lines} lines. Nothing already placed will move.{total > fresh.length ? ` The ${fresh.length} best connected are at hand.` : ''}</p>}
      <div className={styles.chooserButtons}>
        <button type="button" className={ui.filled} disabled={chosen.length === 0} onClick={() => onAdd([...ids], chosen.length === fresh.length && total === fresh.length)}>Add {chosen.length}</button>
        {chosen.length < fresh.length && <button type="button" className={ui.button} onClick={() => onAdd(fresh.map(node => node.id), total === fresh.length)}>Add all {fresh.length}</button>}
        <button type="button" className={ui.quiet} onClick={onCancel}>Cancel <span className={ui.kbd}>Esc</span></button>
      </div>
    </div>
  )
}
