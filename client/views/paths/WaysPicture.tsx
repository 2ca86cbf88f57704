import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { CanvasButtons, canvasFrame, CanvasLoading } from '../../canvas/CanvasParts.tsx'
import { GraphCanvas } from '../../canvas/GraphCanvas.tsx'
import { lineStyleOf } from '../../canvas/lines.ts'
import { useMeasure } from '../../canvas/useMeasure.ts'
import type { CanvasControl, CanvasEvents } from '../../canvas/open.ts'
import { PLAIN_LOOK, type Look } from '../../canvas/scene.ts'
import type { Arranged } from '../../canvas/useArrangement.ts'
import { announce } from '../../state/announce.ts'
import type { Way } from '../../state/paths.ts'
import { counted, plural } from '../../state/words.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { GeneralSample, LineSample } from '../../ui/LineSample.tsx'
import { captionsOf, drawnOf, drawWays, type DrawnWays } from './picture.ts'
import styles from './paths.module.css'
import { useReached } from './useReached.ts'

interface WaysPictureProps {
  readonly ways: readonly Way[]
  readonly open: Way
  /** What is said of the picture instead of which way it marks. */
  readonly note?: string
  readonly selected: string | null
  readonly onSelect: (id: string | null) => void
}

const INSETS = { top: 58, right: 40, bottom: 76, left: 40 } as const
const NARROW = { top: 16, right: 14, bottom: 16, left: 14 } as const
const EXTRA = new Set(['scholarship', 'definition', 'evidence', 'against', 'cases', 'bibliography'])

/** What the picture shows of the ways: all of them, the most telling ones, or where the open one is long, that one alone. */
function noteOf({ number, count, drawn, alone }: { readonly number: number; readonly count: number; readonly drawn: number; readonly alone: boolean }): string {
  if (count === 1) return 'The only way is marked'
  if (alone) return `Way ${number} alone; ${counted(count - 1, 'other')} in the list`
  return `Way ${number} is marked, ${counted(drawn - 1, 'other')} ${plural(drawn - 1, 'is', 'are')} drawn${count > drawn ? `, ${count - drawn} more in the list` : ''}`
}

/** The ways drawn: the open one marked and numbered through the middle, the others within reach. */
export function WaysPicture({ ways, open, note, selected, onSelect }: WaysPictureProps): ReactNode {
  const measure = useMeasure()
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  // In steps, so that a panel that slides does not move the ways with every pixel.
  const [wide, high] = [Math.round(width / 60) * 60, Math.round(height / 60) * 60]
  const insets = wide > 0 && wide < 560 ? NARROW : INSETS
  const [control, setControl] = useState<CanvasControl | null>(null)
  const shown = useMemo(() => drawnOf(ways, open), [ways, open])
  const drawn = useMemo<DrawnWays | null>(() => (measure === null || wide === 0 ? null : drawWays(shown, open, measure, { width: wide - insets.left - insets.right, height: high - insets.top - insets.bottom })), [shown, open, measure, wide, high, insets])
  const arranged = useMemo<Arranged | null>(() => (drawn === null ? null : { ...drawn, from: null, turn: 1 }), [drawn])
  useEffect(() => control?.fit(true), [control, arranged])
  const reached = useReached(open)
  const look = useMemo<Look>(() => {
    const taken = open.steps.slice(0, reached)
    const own = new Set(open.steps.flatMap(step => [step.from.id, step.to.id, step.relation.id]))
    const scene = drawn?.scene ?? { marks: [], lines: [] }
    return {
      ...PLAIN_LOOK, selected, captions: drawn?.rows === true ? PLAIN_LOOK.captions : captionsOf(ways, open.id, shown),
      way: { marks: new Set([open.steps[0]?.from.id ?? '', ...taken.map(step => step.to.id)]), lines: new Map(taken.map((step, index) => [step.relation.id, index + 1])) },
      aside: new Set([...scene.marks, ...scene.lines].map(one => one.id).filter(id => !own.has(id))),
    }
  }, [open, ways, shown, drawn, reached, selected])
  const events: CanvasEvents = {
    onSelect, onExpand: onSelect, onMoved: () => undefined, onRemove: () => undefined, onPin: () => undefined,
    onWalk: id => {
      const mark = drawn?.scene.marks.find(one => one.id === id)
      if (mark !== undefined) announce(`${mark.words}, ${KIND_NAMES[mark.kind].one.toLowerCase()}`)
    },
  }
  const number = ways.findIndex(way => way.id === open.id) + 1
  const legend = [...new Map((drawn?.scene.lines ?? []).map(line => [EXTRA.has(lineStyleOf(line.type, line.family)) ? line.family : line.type, line])).entries()]
  return (
    <div ref={ref} className={`${canvasFrame} ${styles.picture}`}>
      <p className={styles.pictureNote}>{note ?? noteOf({ number, count: ways.length, drawn: shown.length, alone: drawn?.rows === true })}</p>
      {arranged === null && <CanvasLoading />}
      <GraphCanvas arranged={arranged} look={look} events={events} insets={insets} focus={[]} label={`${note ?? `The ways, drawn. Way ${number} is marked`}: ${open.steps.map(step => step.sentence).join(' ')}`} onOpen={setControl} />
      <ul className={styles.legend}>
        {legend.map(([key, line]) => <li key={key}><LineSample family={line.family} {...(key === line.family ? {} : { type: line.type })} width={28} />{key === line.family ? key.toLowerCase() : line.word}</li>)}
        {drawn?.scene.lines.some(line => line.general) === true && <li><GeneralSample width={28} />general attribution</li>}
      </ul>
      <CanvasButtons control={control} />
    </div>
  )
}
