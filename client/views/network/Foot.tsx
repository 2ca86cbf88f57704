import type { ReactNode } from 'react'
import { collapsible } from '../../state/collapse.ts'
import { hiddenOf, joined, nextUnfold, unfolded, type Loaded } from '../../state/network.ts'
import { counted, plural, shortWords } from '../../state/words.ts'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import styles from './network.module.css'
import type { CanvasActs } from './useCanvasActs.ts'

interface FootProps extends ViewProps {
  /** What is drawn of all years, and as of the year on show. */
  readonly today: Loaded
  readonly loaded: Loaded
  readonly acts: CanvasActs
  readonly stale: boolean
  /** Entries of the answer that this screen does not draw yet, and the way to draw them. */
  readonly folds: { readonly count: number; readonly unfold: () => void }
  readonly children: ReactNode
}

/** At the foot of the canvas: what can be done with the selected entry; else what the pills mean and what was folded. */
export function Foot({ place, go, today, loaded, acts, stale, folds, children }: FootProps): ReactNode {
  const mark = loaded.marks.find(one => one.id === place.keys['sel'])
  const folded = loaded.truncated ? place.subjects.flatMap(id => hiddenOf(loaded.hidden, id)).reduce((total, row) => total + row.count, 0) : 0
  const next = nextUnfold(loaded.marks.length, folded)
  return (
    <div className={styles.foot}>
      {children}
      {mark !== undefined && <Acts place={place} today={today} loaded={loaded} acts={acts} mark={mark} stale={stale} />}
      <p className={mark === undefined ? undefined : styles.wide}>
        {folds.count > 0 ? <>{counted(folds.count, 'entry is', 'entries are')} folded · <button type="button" className={ui.link} onClick={folds.unfold}>Show {plural(folds.count, 'it', 'them')}</button></> : loaded.truncated
          ? <>{folded > 0 ? `${counted(folded, 'neighbour is', 'neighbours are')} folded` : 'More entries are folded'}{next > 0 && <> · <button type="button" className={ui.link} onClick={() => go(unfolded(next)(place))}>Show {folded > next ? `${next} more` : 'them'}</button></>}</>
          : mark === undefined && loaded.hidden.some(row => row.count > 0) && <><span className={styles.pill}>+9</span> neighbours that are not drawn yet<span className={styles.wide}>; double-click to choose</span></>}
      </p>
    </div>
  )
}

type ActsProps = Omit<FootProps, 'go' | 'children' | 'folds'> & { readonly mark: Loaded['marks'][number] }

function Acts({ place, today, loaded, acts, mark, stale }: ActsProps): ReactNode {
  const more = hiddenOf(loaded.hidden, mark.id).reduce((total, row) => total + row.count, 0)
  return (
    <div className={styles.acts} role="group" aria-label={shortWords(mark)}>
      {more > 0 && <button type="button" disabled={stale} onClick={() => acts.events.onExpand(mark.id)}>Expand {more.toLocaleString('en')}</button>}
      {collapsible(joined(today, loaded), mark.id, place) && <button type="button" onClick={() => acts.collapse(mark.id)}>Collapse</button>}
      <button type="button" onClick={() => acts.events.onConnect?.(mark.id)}>Connect…</button>
      <button type="button" aria-pressed={acts.pins.has(mark.id)} onClick={() => acts.events.onPin(mark.id)}>{acts.pins.has(mark.id) ? 'Unpin' : 'Pin'}</button>
      <button type="button" onClick={() => acts.events.onRemove(mark.id)}>Remove</button>
    </div>
  )
}
