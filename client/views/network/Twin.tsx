import type { ReactNode } from 'react'
import { countBy, type Loaded } from '../../state/network.ts'
import { counted, shortWords } from '../../state/words.ts'
import { KIND_NAMES, KINDS } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import styles from './network.module.css'

/** The drawing as a list: every entry with its lines in words, for eyes and ears that a canvas does not serve. */
export function Twin({ loaded, selected, notes, onSelect }: { readonly loaded: Loaded; /** What the link asks of something that is not there. */ readonly notes: ReactNode; readonly selected: string | null; readonly onSelect: (id: string) => void }): ReactNode {
  const lines = countBy(loaded.lines.flatMap(line => [line.from.id, line.to.id]), id => id)
  const names = new Map(loaded.marks.map(mark => [mark.id, shortWords(mark)]))
  return (
    <section className={styles.twin} data-answer="" tabIndex={-1} aria-label="What is drawn, as a list">
      {notes}
      {KINDS.filter(kind => loaded.marks.some(mark => mark.kind === kind)).map(kind => (
        <div key={kind}>
          <h3>{KIND_NAMES[kind].many}</h3>
          <ul>
            {loaded.marks.filter(mark => mark.kind === kind).map(mark => (
              <li key={mark.id}>
                <button type="button" aria-current={mark.id === selected} onClick={() => onSelect(mark.id)}><KindMark kind={kind} /><span>{mark.name}</span><small>{counted(lines.get(mark.id) ?? 0, 'line')}</small></button>
                <ul>
                  {loaded.lines.filter(line => line.from.id === mark.id).map(line => (
                    <li key={line.id}><button type="button" aria-current={line.id === selected} onClick={() => onSelect(line.id)}>{line.reading} {names.get(line.to.id) ?? line.to.id}</button></li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
