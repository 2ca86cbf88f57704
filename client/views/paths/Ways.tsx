import type { ReactNode } from 'react'
import { selected } from '../../state/edits.ts'
import type { Way } from '../../state/paths.ts'
import { saidIn, wayCounts } from '../../state/way-words.ts'
import { plural } from '../../state/words.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ViewProps } from '../view.ts'
import { OpenWay } from './OpenWay.tsx'
import styles from './paths.module.css'
import { throughWords } from './through.ts'

interface WaysProps extends ViewProps {
  readonly ways: readonly Way[]
  readonly open: Way
  /** Whether the search stopped at its bound. */
  readonly cut: boolean
  /** The question, for what is copied. */
  readonly title: string
  readonly onOpen: (id: string) => void
}

/** How many there are, in how many steps, and whether that is all. */
function Lead({ ways, cut }: { readonly ways: readonly Way[]; readonly cut: boolean }): ReactNode {
  const lengths = ways.map(way => way.length)
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  const steps = `${least === most ? least : `${least} to ${most}`} ${plural(most, 'step')}`
  return <p className={styles.lead}>{plural(ways.length, `One way in ${steps}`, `${ways.length} ways in ${steps}, the most telling first`)}{cut && '. The search stopped at its bound; other ways may exist'}</p>
}

/** The ways as a list: one open, the others in a line or two. */
export function Ways({ place, go, ways, open, cut, title, onOpen }: WaysProps): ReactNode {
  const asked = place.keys['way']
  return (
    <>
      <Lead ways={ways} cut={cut} />
      {asked !== undefined && asked !== open.id && <p className={styles.lead} role="status">The way that this link names is not among these: it stands no more, or others say more now.</p>}
      <ol className={styles.ways}>
        {ways.map((way, index) => (
          <li key={way.id}>
            {way === open
              ? <OpenWay way={way} number={index + 1} place={place} title={title} onStep={id => go(selected(place, id), 'replace')} />
              : (
                <button type="button" className={styles.closed} onClick={() => onOpen(way.id)}>
                  <span className={styles.number}>{index + 1}</span>
                  <span><b>{throughWords(way)}</b>{saidIn(way).map(said => <q key={said}>{said}</q>)}<small>{wayCounts(way)}</small></span>
                  <Icon name="right" />
                </button>
              )}
          </li>
        ))}
      </ol>
    </>
  )
}
