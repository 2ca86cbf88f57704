import { useElementSize } from '@mantine/hooks'
import { useMemo, useState, type ReactNode } from 'react'
import { LineageDocument, WordsDocument } from '../../api/generated.ts'
import { CanvasLoading } from '../../canvas/CanvasParts.tsx'
import { useStable } from '../../canvas/useStable.ts'
import { ZOOM_STEP } from '../../canvas/zoom.ts'
import { placeOf } from '../../state/address.ts'
import { selected, withKey } from '../../state/edits.ts'
import { drawnLineage, lineageQuestion, shownTypes } from '../../state/lineage.ts'
import { useQuery } from '../../state/queries.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import { LineageHead } from './LineageHead.tsx'
import { LineagePicture } from './LineagePicture.tsx'
import { NoTheory, UnknownTheory } from './NoTheory.tsx'
import { useLineagePicture } from './useLineagePicture.ts'
import { ZoomButtons } from './ZoomButtons.tsx'
import styles from './lineage.module.css'

const AXIS = 28

/** How theories descend from one another: in time, in lanes by family, every line by its meaning. */
export default function LineageView({ place, go }: ViewProps): ReactNode {
  const question = lineageQuestion(place)
  const { data, error, retry } = useQuery(LineageDocument, question)
  const words = useQuery(WordsDocument, {})
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const [zoom, setZoom] = useState<number | null>(null)
  const answer = data?.lineage ?? null
  const types = place.keys['relations']
  const shown = useMemo(() => shownTypes(types), [types])
  const subjects = useStable<readonly string[]>(place.subjects)
  const drawn = useMemo(() => (answer === null ? null : drawnLineage(answer, shown, subjects)), [answer, shown, subjects])
  const labels = useMemo(() => new Map(words.data?.model.vocabularies.find(one => one.property === 'family')?.values.map(({ value, label }) => [value, label])), [words.data])
  const known = useMemo(() => [...labels.keys()], [labels])
  const picture = useLineagePicture(drawn, known, Math.floor(width), Math.floor(height) - AXIS)
  const sel = place.keys['sel'] ?? null
  const fitting = picture === null || width === 0 ? 1 : Math.max(0.55, Math.min(1, width / picture.width, (height - AXIS) / picture.placement.height))
  const level = zoom ?? Math.max(fitting, 0.82)

  if (question === null) return <NoTheory place={place} />
  if (data === null && error !== null) return <ErrorState error={error} retry={retry} />
  if (answer !== null && answer.nodes.length === 0) return <UnknownTheory unknown={answer.unknown} />
  const alone = answer !== null && answer.relations.length === 0
  return (
    <div className={styles.view}>
      <LineageHead place={place} go={go} answer={answer} drawn={drawn} tools={<ZoomButtons closer={() => setZoom(Math.min(2, level * ZOOM_STEP))} farther={() => setZoom(Math.max(0.4, level / ZOOM_STEP))} all={() => setZoom(zoom === fitting ? null : fitting)} />} />
      <div className={styles.stage}>
        <div ref={ref} className={styles.scroller} tabIndex={-1}>
          {picture === null || drawn === null || answer === null
            ? <CanvasLoading />
            : <LineagePicture picture={picture} descents={drawn} hidden={answer.hidden} labels={labels} selected={sel} zoom={level} onSelect={id => go(selected(place, id), 'replace')} onMore={() => go(deeper(place))} />}
          {alone && (
            <EmptyState title="No descent is recorded" actions={<PlaceLink className={ui.button} to={placeOf('network', subjects)}>Open in network</PlaceLink>}>
              Nothing here says what {answer.nodes.map(node => node.name).join(', ')} {place.keys['direction'] === 'descendants' ? 'led to' : 'comes from'}{place.keys['direction'] === undefined ? ' or led to' : ''}.
            </EmptyState>
          )}
        </div>
      </div>
    </div>
  )
}

/** The same lineage, one step farther. */
const deeper = (place: ViewProps['place']): ViewProps['place'] => withKey(place, 'depth', String(Math.min(10, Number(place.keys['depth'] ?? 3) + 1)))
