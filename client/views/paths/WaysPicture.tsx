import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { measured, asChosen } from '../../canvas/bodies.ts'
import { CanvasButtons, canvasFrame, CanvasLoading } from '../../canvas/CanvasParts.tsx'
import { GraphCanvas } from '../../canvas/GraphCanvas.tsx'
import { lineStyleOf } from '../../canvas/lines.ts'
import { useMeasure } from '../../canvas/useMeasure.ts'
import type { CanvasControl, CanvasEvents } from '../../canvas/open.ts'
import { PLAIN_LOOK, type Look } from '../../canvas/scene.ts'
import type { Arranged } from '../../canvas/useArrangement.ts'
import { announce } from '../../state/announce.ts'
import type { Way } from '../../state/paths.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { LineSample } from '../../ui/LineSample.tsx'
import { captionsOf, placeWays, sceneOfWays } from './picture.ts'
import styles from './paths.module.css'

interface WaysPictureProps { readonly ways: readonly Way[]; readonly open: Way; readonly selected: string | null; readonly onSelect: (id: string | null) => void }

const INSETS = { top: 58, right: 40, bottom: 76, left: 40 } as const
const NARROW = { top: 16, right: 14, bottom: 16, left: 14 } as const
const EXTRA = new Set(['scholarship', 'definition', 'evidence', 'against', 'cases', 'bibliography'])

/** The ways drawn: the open one marked and numbered through the middle, the others within reach. */
export function WaysPicture({ ways, open, selected, onSelect }: WaysPictureProps): ReactNode {
  const measure = useMeasure()
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  // In steps, so that a panel that slides does not move the ways with every pixel.
  const [wide, high] = [Math.round(width / 60) * 60, Math.round(height / 60) * 60]
  const insets = wide > 0 && wide < 560 ? NARROW : INSETS
  const [control, setControl] = useState<CanvasControl | null>(null)
  const scene = useMemo(() => sceneOfWays(ways), [ways])
  const drawn = useMemo<Arranged | null>(() => {
    if (measure === null || wide === 0) return null
    const bodies = measured(scene.marks, measure)
    const onWay = new Set(open.steps.flatMap(step => [step.from.id, step.to.id]))
    const spots = placeWays(ways, open.id, bodies.map(body => (onWay.has(body.id) ? asChosen(body) : body)), Math.max(380, wide * 0.66), high - insets.top - insets.bottom)
    return { scene, bodies, spots, from: null, turn: 1 }
  }, [scene, ways, open, measure, wide, high, insets])
  useEffect(() => control?.fit(true), [control, drawn])
  const look = useMemo<Look>(() => {
    const marks = new Set(open.steps.flatMap(step => [step.from.id, step.to.id]))
    const lines = new Map(open.steps.map((step, index) => [step.relation.id, index + 1]))
    return {
      ...PLAIN_LOOK, selected, way: { marks, lines }, captions: captionsOf(ways, open.id),
      aside: new Set([...scene.marks.map(mark => mark.id).filter(id => !marks.has(id)), ...scene.lines.map(line => line.id).filter(id => !lines.has(id))]),
    }
  }, [open, ways, scene, selected])
  const events: CanvasEvents = {
    onSelect, onExpand: onSelect, onMoved: () => undefined, onRemove: () => undefined, onPin: () => undefined,
    onWalk: id => {
      const mark = scene.marks.find(one => one.id === id)
      if (mark !== undefined) announce(`${mark.words}, ${KIND_NAMES[mark.kind].one.toLowerCase()}`)
    },
  }
  const number = ways.findIndex(way => way.id === open.id) + 1
  const rest = ways.map((_, index) => index + 1).filter(one => one !== number)
  const legend = [...new Map(scene.lines.map(line => [EXTRA.has(lineStyleOf(line.type, line.family)) ? line.family : line.type, line])).entries()]
  return (
    <div ref={ref} className={`${canvasFrame} ${styles.picture}`}>
      <p className={styles.pictureNote}>{rest.length === 0 ? 'The only way is marked' : `Way ${number} is marked; ${rest.length === 1 ? rest[0] : `${rest.slice(0, -1).join(', ')} and ${rest.at(-1) ?? ''}`} ${rest.length === 1 ? 'stays' : 'stay'} in reach`}</p>
      {drawn === null && <CanvasLoading />}
      <GraphCanvas arranged={drawn} look={look} events={events} insets={insets} focus={[]} label={`The ways, drawn. Way ${number} is marked: ${open.steps.map(step => step.sentence).join(' ')}`} onOpen={setControl} />
      <ul className={styles.legend}>
        {legend.map(([key, line]) => <li key={key}><LineSample family={line.family} {...(key === line.family ? {} : { type: line.type })} width={28} />{key === line.family ? key.toLowerCase() : line.word}</li>)}
      </ul>
      <CanvasButtons control={control} />
    </div>
  )
}
