import { useState, type ReactNode } from 'react'
import { selected } from '../../state/edits.ts'
import { counted } from '../../state/words.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'
import styles from './compare.module.css'
import type { Entry, Statement } from './sections.ts'

/** Entries of a cell that stand open; more are folded and counted. */
const OPEN = 7

/** How many receipts a statement has, or that it is generally attributed. */
export const wordsOf = ({ general, receipts }: Statement): string => (general ? 'general attribution' : counted(receipts, 'receipt'))

/** The way to the receipts of a statement: the inspector opens with them. */
export const Receipts = ({ place, statement }: { readonly place: Place; readonly statement: Statement }): ReactNode => (
  <PlaceLink to={selected(place, statement.id)} className={statement.general ? styles.general : styles.receipts}>{wordsOf(statement)}</PlaceLink>
)

function One({ place, entry }: { readonly place: Place; readonly entry: Entry }): ReactNode {
  const open = place.keys['sel']
  const chosen = open === entry.id || (open !== undefined && (open === entry.statement?.id || open === entry.told?.statement.id))
  return (
    <li className={styles.entry} data-chosen={chosen}>
      <KindMark kind={entry.kind} sign={entry.sign} size={16} />
      <div>
        <PlaceLink to={selected(place, entry.id)} className={entry.kind === 'THEORY' ? styles.theoryName : styles.name}>{entry.name}</PlaceLink>{' '}
        <span className={styles.aside}>
          {entry.detail !== '' && <span>{entry.detail}</span>}{' '}
          {entry.statement !== null && <Receipts place={place} statement={entry.statement} />}
        </span>
        {entry.told !== null && <p className={styles.told}>{entry.told.words} <Receipts place={place} statement={entry.told.statement} /></p>}
      </div>
    </li>
  )
}

/** What one theory has in a line of a section. Many are folded, and their number said. */
export function Entries({ place, entries }: { readonly place: Place; readonly entries: readonly Entry[] }): ReactNode {
  const [all, setAll] = useState(false)
  const shown = all || entries.length <= OPEN + 1 ? entries : entries.slice(0, OPEN)
  return (
    <>
      <ul>{shown.map(entry => <One key={`${entry.id} ${entry.statement?.id ?? ''}`} place={place} entry={entry} />)}</ul>
      {shown.length < entries.length && (
        <button type="button" className={`${ui.link} ${styles.more}`} onClick={() => setAll(true)}>Show {entries.length - shown.length} more</button>
      )}
    </>
  )
}
