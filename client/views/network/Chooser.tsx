import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { NeighborhoodDocument, type Kind, type NeighborhoodQuery } from '../../api/generated.ts'
import { useKeyDown } from '../../canvas/useKeyDown.ts'
import { NETWORK_CALM } from '../../state/keys.ts'
import { countBy, hiddenOf, type Loaded } from '../../state/network.ts'
import { useQuery } from '../../state/queries.ts'
import { counted } from '../../state/words.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'
import { choiceOf, chosenAtFirst, kindTicked, shareOf, type Choice } from './chosen.ts'
import styles from './network.module.css'
import { phraseOf } from './phrases.ts'

/** Most neighbours that one expansion may add. */
export const MOST_ADDED = 200

interface ChooserProps {
  /** The drawing that grows: its link must hold what is added. */
  readonly place: Place
  /** The entry that is expanded, and its name in few words. */
  readonly entry: { readonly id: string; readonly kind: Kind }
  readonly name: string
  readonly loaded: Loaded
  /** Only neighbours that were there then; null: all. */
  readonly asOf: number | null
  readonly onAdd: (choice: Choice) => void
  readonly onCancel: () => void
}

type Preview = NeighborhoodQuery['neighborhood']

/** What the new neighbours of a kind are to an entry, by its three commonest lines to them: "what was observed in it". */
function wordsOf(preview: Preview | undefined, entry: { readonly id: string; readonly kind: Kind }, kind: Kind): string {
  const ids = new Set(preview?.nodes.filter(node => node.kind === kind).map(node => node.id))
  const lines = (preview?.relations ?? []).flatMap(({ type, from, to, reading, inverseReading }) => {
    const outward = from.id === entry.id
    return (outward && ids.has(to.id)) || (to.id === entry.id && ids.has(from.id)) ? [{ type, reading, inverseReading, outward }] : []
  })
  const counts = countBy(lines, line => `${line.type} ${line.outward}`)
  const commonest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([key]) => key)
  return phraseOf(entry.kind, kind, commonest.flatMap(key => lines.find(line => `${line.type} ${line.outward}` === key) ?? []))
}

/** Asks which of many hidden neighbours to draw, says how many entries and lines that adds, and how many stay folded. */
export function Chooser({ place, entry, name, loaded, asOf, onAdd, onCancel }: ChooserProps): ReactNode {
  const { id } = entry
  const shown = useMemo(() => loaded.marks.map(mark => mark.id), [loaded])
  const answer = useQuery(NeighborhoodDocument, { ids: [id], depth: 1, limit: MOST_ADDED, shown, asOf })
  const preview = answer.data?.neighborhood
  const dialog = useRef<HTMLDivElement>(null)
  useEffect(() => dialog.current?.focus(), [])
  const known = useMemo(() => new Set(shown), [shown])
  const fresh = useMemo(() => preview?.nodes.filter(node => !known.has(node.id)) ?? [], [preview, known])
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null)
  // The neighbours themselves, once they are here; while they load, or when there are more than are sent, what the drawing says.
  const whole = preview !== undefined && !preview.truncated
  const chosen = useMemo(() => ticked ?? chosenAtFirst(fresh, loaded.marks.length), [ticked, fresh, loaded])
  const choice = useMemo(() => choiceOf(place, fresh, chosen, whole), [place, fresh, chosen, whole])
  const everything = useMemo(() => choiceOf(place, fresh, new Set(fresh.map(node => node.id)), whole), [place, fresh, whole])
  const { ids } = choice
  const present = countBy(fresh, node => node.kind)
  const groups = whole ? [...present].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count) : hiddenOf(loaded.hidden, id)
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const lines = preview?.relations.filter(({ from, to }) => (ids.has(from.id) || ids.has(to.id)) && (ids.has(from.id) || known.has(from.id)) && (ids.has(to.id) || known.has(to.id))).length ?? 0
  const folded = total - ids.size
  const drawn = loaded.marks.length + ids.size
  useKeyDown(dialog, event => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  })
  return (
    <div ref={dialog} className={styles.chooser} role="dialog" tabIndex={-1} aria-label={`Neighbours of ${name}`}>
      <h2>{name} has {counted(total, 'more neighbour')}</h2>
      <ul>
        {groups.map(({ kind, count }) => {
          const share = shareOf(fresh, chosen, kind)
          const taken = fresh.filter(node => node.kind === kind && ids.has(node.id)).length
          return (
            <li key={kind}>
              <label>
                <input
                  type="checkbox" checked={share === 'all'} disabled={preview === undefined} ref={box => { if (box !== null) box.indeterminate = share === 'some' }}
                  onChange={() => setTicked(kindTicked(fresh, chosen, kind))}
                />
                <KindMark kind={kind} />
                <span>{KIND_NAMES[kind].many} <small>{wordsOf(preview, entry, kind)}</small></span>
                <b>{taken === count ? count.toLocaleString('en') : `${taken.toLocaleString('en')} of ${count.toLocaleString('en')}`}</b>
              </label>
            </li>
          )
        })}
      </ul>
      {preview === undefined ? answer.error !== null && answer.status !== 'loading' ? <p role="alert">{answer.error.message}</p> : <Plates rows={[70]} /> : (
        <p>
          {ids.size === 0 && loaded.marks.length >= NETWORK_CALM && <>{loaded.marks.length.toLocaleString('en')} entries are drawn already, as many as one can read at once. Tick what you want all the same. </>}
          {ids.size > 0 && <>Adds {counted(ids.size, 'entry', 'entries')} and {counted(lines, 'line')}. Nothing already placed will move. </>}
          {folded > 0 && ids.size > 0 && <>{folded.toLocaleString('en')} stay folded{drawn <= NETWORK_CALM && fresh.length > ids.size && ticked === null ? `, so that no more than ${NETWORK_CALM} are drawn` : ''}. </>}
          {ids.size < chosen.size && <>The link of this drawing has room for {ids.size === 0 ? 'no more' : `${ids.size.toLocaleString('en')} of the ${chosen.size.toLocaleString('en')} ticked, the best connected`}. </>}
          {drawn > NETWORK_CALM && ids.size > 0 && <>That makes {drawn.toLocaleString('en')}; past {NETWORK_CALM} a drawing is hard to read. </>}
          {whole || total <= fresh.length ? '' : `The ${fresh.length} best connected are at hand.`}
        </p>
      )}
      <div className={styles.chooserButtons}>
        <button type="button" className={ui.filled} disabled={ids.size === 0} onClick={() => onAdd(choice)}>Add {ids.size}</button>
        {ids.size < fresh.length && everything.ids.size === fresh.length && <button type="button" className={ui.button} onClick={() => onAdd(everything)}>Add all {fresh.length}</button>}
        <button type="button" className={ui.quiet} onClick={onCancel}>Cancel <span className={ui.kbd}>Esc</span></button>
      </div>
    </div>
  )
}
