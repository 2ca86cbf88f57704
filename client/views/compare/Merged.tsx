import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { CompareGraphDocument, type CompareQueryVariables } from '../../api/generated.ts'
import { Arranging, CanvasButtons, canvasFrame, CanvasLoading } from '../../canvas/CanvasParts.tsx'
import { GraphCanvas } from '../../canvas/GraphCanvas.tsx'
import type { Insets } from '../../canvas/control/viewport.ts'
import type { CanvasControl, CanvasEvents } from '../../canvas/open.ts'
import { PLAIN_LOOK, type Look } from '../../canvas/scene.ts'
import { useArrangement } from '../../canvas/useArrangement.ts'
import { announce } from '../../state/announce.ts'
import { networkOf, selected } from '../../state/edits.ts'
import { NETWORK_CALM, NETWORK_NARROW_LIMIT } from '../../state/keys.ts'
import { useQuery } from '../../state/queries.ts'
import { GeneralSample } from '../../ui/LineSample.tsx'
import { ErrorState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import { sceneOf } from '../network/scene.ts'
import type { ViewProps } from '../view.ts'
import styles from './compare.module.css'
import { drawnOf } from './drawn.ts'

/** More marks than these are folded at first: a picture stays readable, on a small screen too. */
const READABLE = { wide: NETWORK_CALM, narrow: NETWORK_NARROW_LIMIT } as const
const INSETS = { wide: { top: 28, right: 28, bottom: 64, left: 28 }, narrow: { top: 14, right: 10, bottom: 100, left: 10 } } as const

/** Room of the canvas in pixels, without its insets. */
const roomOf = (frame: HTMLDivElement | null, insets: Insets): { readonly width: number; readonly height: number } => ({
  width: Math.max(280, (frame?.clientWidth ?? 960) - insets.left - insets.right),
  height: Math.max(240, (frame?.clientHeight ?? 640) - insets.top - insets.bottom),
})

const EMPTY = { marks: [], lines: [] } as const

/** Everything that the theories have as one picture: what stands between two of them is what they share. */
export function Merged({ place, go, question }: ViewProps & { readonly question: CompareQueryVariables }): ReactNode {
  const { data, error, retry } = useQuery(CompareGraphDocument, question)
  const narrow = useMediaQuery('(max-width: 699px)', undefined, { getInitialValueInEffect: false })
  const [all, setAll] = useState(false)
  const insets = narrow ? INSETS.narrow : INSETS.wide
  const most = all ? Infinity : narrow ? READABLE.narrow : READABLE.wide
  const answer = data?.compare ?? null
  const middles = useMemo(() => answer?.theories.map(theory => theory.id) ?? [], [answer])
  const loaded = useMemo(() => (answer === null ? null : drawnOf(answer.graph, middles, most)), [answer, middles, most])
  const scene = useMemo(() => (loaded === null ? EMPTY : sceneOf(loaded, narrow)), [loaded, narrow])
  const [control, setControl] = useState<CanvasControl | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { arranged, progress, stop, moved, anew } = useArrangement({
    scene, middles, room: () => roomOf(frame.current, insets), restored: null, narrow, growing: () => null,
  })
  const sel = place.keys['sel'] ?? null
  const look = useMemo<Look>(() => ({ ...PLAIN_LOOK, selected: sel }), [sel])
  const nameOf = (id: string): string => loaded?.marks.find(mark => mark.id === id)?.name ?? id
  const events: CanvasEvents = {
    onSelect: id => go(selected(place, id), 'replace'),
    onExpand: id => go(networkOf(id)),
    onMoved: (id, at) => moved({ [id]: at }),
    onWalk: id => announce(nameOf(id)),
    onRemove: id => announce(`${nameOf(id)} belongs to the comparison and stays.`),
    onPin: id => announce(`${nameOf(id)} stays where it is.`),
  }
  if (answer === null && error !== null) return <ErrorState error={error} retry={retry} />
  const folded = (answer?.graph.nodes.length ?? 0) - (loaded?.marks.length ?? 0)
  const counts = loaded === null ? 'Loading' : `${loaded.marks.length} entries, ${loaded.lines.length} relations`
  const generals = scene.lines.filter(line => line.general).length
  return (
    <div ref={frame} className={`${canvasFrame} ${styles.canvas}`}>
      {(loaded === null || arranged === null) && <CanvasLoading />}
      <GraphCanvas
        answer arranged={arranged} look={look} events={events} insets={insets} focus={middles} onOpen={setControl}
        label={`${middles.map(nameOf).join(' and ')} as one graph. ${counts}. Arrow keys walk, Enter selects. The same as a table is one button away.`}
      />
      {progress !== null && <Arranging entries={scene.marks.length} progress={progress} stop={stop} />}
      {progress === null && loaded !== null && (
        <p className={styles.foot}>
          {counts}
          {generals > 0 && <> · <GeneralSample width={24} /> {generals} on a general attribution alone</>}
          {folded > 0 && <> · {folded} more are folded · <button type="button" className={ui.link} onClick={() => setAll(true)}>Show all</button></>}
        </p>
      )}
      <CanvasButtons control={control} onAgain={() => anew(new Set())} />
    </div>
  )
}
