import { useViewportSize } from '@mantine/hooks'
import { useMemo, useState, type ReactNode } from 'react'
import { useMeasure } from '../../canvas/useMeasure.ts'
import { placeOf } from '../../state/address.ts'
import { selected } from '../../state/edits.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import { counted } from '../../state/words.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import { fold, gather } from './merged/gather.ts'
import { legendOf } from './merged/legend.ts'
import { LegendList } from './merged/LegendList.tsx'
import styles from './merged/merged.module.css'
import { Picture } from './merged/Picture.tsx'
import { place as placed } from './merged/place.ts'
import { roomOf } from './merged/room.ts'
import { betweenOf, type Answer } from './sections.ts'

const NONE: ReadonlySet<string> = new Set()

/** Everything that the theories have as one picture: what several have stands between them, what one alone has at its own line. */
export function Merged({ place, go, answer, asOf }: ViewProps & { readonly answer: Answer; readonly asOf: number | null }): ReactNode {
  const measure = useMeasure()
  const words = useVocabulary()
  const { width } = useViewportSize()
  const question = answer.theories.map(theory => theory.id).join()
  const [opened, setOpened] = useState<{ readonly question: string; readonly keys: ReadonlySet<string> }>({ question, keys: NONE })
  const keys = opened.question === question ? opened.keys : NONE
  const sel = place.keys['sel'] ?? null
  const gathered = useMemo(() => gather(answer), [answer])
  const between = useMemo(() => betweenOf(answer, asOf), [answer, asOf])
  const picture = useMemo(() => {
    if (measure === null || width === 0) return null
    const folded = (groups: typeof gathered.own) => fold(groups, answer.theories.length, keys, sel)
    return placed({ theories: answer.theories, gathered, shared: folded(gathered.shared), own: folded(gathered.own), between }, roomOf(width, answer.theories.length), measure)
  }, [measure, width, answer, gathered, between, keys, sel])
  if (picture === null) return <div className={styles.frame}><Plates rows={[100, 84, 92, 76]} height={28} gap={22} /></div>
  const names = answer.theories.map(theory => theory.name)
  const all = gathered.linked.length + [...gathered.shared, ...gathered.own].reduce((sum, group) => sum + group.members.length, 0)
  const drawn = picture.members.length
  const open = (more: readonly string[]): void => setOpened({ question, keys: new Set([...keys, ...more]) })
  const counts = drawn === all ? `All ${counted(all, 'entry', 'entries')} drawn` : `${drawn} of ${counted(all, 'entry', 'entries')} drawn, ${all - drawn} folded`
  return (
    <div data-answer="" tabIndex={-1}>
      <LegendList legend={legendOf(picture)} words={words} />
      <div className={styles.frame} data-merged="">
        <Picture
          picture={picture} names={names} words={words} selected={sel} onSelect={id => go(selected(place, id), 'replace')} onOpen={key => open([key])}
          label={`${names.join(' and ')} as one graph. ${counts}. Arrow keys walk, Enter selects. The same as a table is one button away.`}
        />
      </div>
      <p className={styles.foot}>
        <span>{counts}</span>
        {drawn < all && <button type="button" className={ui.link} onClick={() => open(picture.folds.map(one => one.key))}>Show all</button>}
        {keys.size > 0 && <button type="button" className={ui.link} onClick={() => setOpened({ question, keys: NONE })}>Fold again</button>}
        <PlaceLink to={placeOf('network', answer.theories.map(theory => theory.id))}>How these entries hang together, in the network</PlaceLink>
      </p>
    </div>
  )
}
