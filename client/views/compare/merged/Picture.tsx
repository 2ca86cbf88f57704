import { Fragment, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useCanvasKeys } from '../../../canvas/useCanvasKeys.ts'
import { nextInDirection, type Heading as Way } from '../../../canvas/walk.ts'
import type { Words } from '../../../state/vocabulary.ts'
import { KIND_NAMES } from '../../../ui/kinds.ts'
import { KindMark } from '../../../ui/KindMark.tsx'
import { Line } from './Line.tsx'
import styles from './merged.module.css'
import type { Picture as Placed, Text } from './types.ts'

const ARROWS: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }
const MARK = 16
const LINE = 17.5

/** Lines of a text are words apart to who does not see them. */
const Apart = (): ReactNode => <tspan fontSize="0"> </tspan>
const Lines = ({ text, className }: { readonly text: Text; readonly className: string | undefined }): ReactNode => (
  <text className={className} textAnchor={text.anchor}>{text.lines.map((line, index) => <Fragment key={line + String(index)}><tspan x={text.x} y={text.y + index * LINE}>{line}</tspan><Apart /></Fragment>)}</text>
)

interface PictureProps {
  readonly picture: Placed
  readonly label: string
  readonly names: readonly string[]
  readonly words: Words
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (key: string) => void
}

/** The theories, what joins them and what each has alone. One part takes the focus; the arrow keys walk from part to part. */
export function Picture({ picture, label, names, words, selected, onSelect, onOpen }: PictureProps): ReactNode {
  const { width, height, plates, trunks, members, strokes, headings, folds } = picture
  const [walked, setWalked] = useState<string | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const onCanvasKey = useCanvasKeys()
  // A link that opens a part shows it, above a sheet that lies over the foot of the page; what is chosen later is in view already.
  useEffect(() => {
    svg.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'center' })
  }, [])
  const lines = strokes.filter(stroke => stroke.role !== 'spoke')
  const parts = [...plates.map(({ id, x, y }) => ({ id, x, y })), ...lines.map(({ id, middle }) => ({ id, ...middle })), ...members.map(({ member, x, y }) => ({ id: member.id, x, y }))]
  const focused = [walked, selected].find(id => parts.some(part => part.id === id)) ?? parts[0]?.id
  const chosenEnds = selected?.includes('~') === true ? selected.split('~') : []
  const onKey = (id: string) => (event: KeyboardEvent): void => {
    const way = ARROWS[event.key]
    if (way !== undefined) {
      event.preventDefault()
      const from = parts.find(part => part.id === id)
      const next = from === undefined ? null : nextInDirection(from, parts, new Set(), way)
      if (next === null) return
      setWalked(next)
      svg.current?.querySelector<SVGElement>(`[data-part="${CSS.escape(next)}"]`)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onSelect(id)
    } else onCanvasKey(event.nativeEvent)
  }
  const pressed = (id: string, name: string) => ({
    role: 'button', tabIndex: id === focused ? 0 : -1, 'data-part': id, 'data-chosen': id === selected, 'aria-label': name, 'aria-pressed': id === selected,
    onClick: () => onSelect(id), onKeyDown: onKey(id), onFocus: () => setWalked(id),
  })
  const wordOf = (type: (typeof strokes)[number]['type']): string => words.relation(type)?.reading ?? type.toLowerCase().replaceAll('_', ' ')
  const holders = (columns: readonly number[]): string => columns.map(column => names[column] ?? '').join(' and ')
  return (
    <svg ref={svg} className={styles.picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {trunks.map(trunk => <path key={trunk.x} className={styles.trunk} d={`M${trunk.x} ${trunk.top}V${trunk.bottom}`} />)}
      {strokes.filter(stroke => stroke.role === 'spoke').map(stroke => (
        <g key={stroke.id} className={styles.spoke} data-chosen={stroke.id === selected} aria-hidden="true" onClick={() => onSelect(stroke.id)}><Line stroke={stroke} word="" chosen={stroke.id === selected} /></g>
      ))}
      {headings.map(({ key, x, y, anchor, words: said, count }) => (
        <text key={key} className={count === null ? styles.nothing : styles.heading} x={x} y={y} textAnchor={anchor}>{said}{count !== null && <tspan className={styles.count} dx="5">{count}</tspan>}</text>
      ))}
      {lines.map(stroke => (
        <g key={stroke.id} className={styles.link} data-role={stroke.role} {...pressed(stroke.id, `${wordOf(stroke.type)}: ${stroke.sentence.replace(/\.$/u, '')}`)}><Line stroke={stroke} word={wordOf(stroke.type)} chosen={stroke.id === selected} /></g>
      ))}
      {members.map(({ member, marks, text, reach, band, strong }) => (
        <g
          key={member.id} className={styles.entry} data-strong={strong} data-end={chosenEnds.includes(member.id)}
          {...pressed(member.id, `${KIND_NAMES[member.kind].one} ${member.name}, ${member.spokes.length > 1 ? 'in common: ' : 'only '}${holders(member.spokes.map(spoke => spoke.column))}`)}
        >
          <rect className={styles.box} x={reach.x} y={reach.y} width={reach.width} height={reach.height} rx={band?.width === reach.width ? 15 : 4} />
          {band !== null && <rect className={styles.band} x={band.x} y={band.y} width={band.width} height={band.height} rx={Math.min(15, band.height / 2)} data-kind={member.kind} />}
          {marks.map(mark => <g key={mark.x} transform={`translate(${mark.x - MARK / 2} ${mark.y - MARK / 2})`}><KindMark kind={member.kind} sign={member.sign} size={MARK} /></g>)}
          <Lines text={text} className={styles.name} />
        </g>
      ))}
      {plates.map(plate => (
        <g key={plate.id} className={styles.plate} {...pressed(plate.id, `Theory ${names[plates.indexOf(plate)] ?? ''} ${plate.detail}`)}>
          <rect x={plate.x - plate.width / 2} y={plate.y - plate.height / 2} width={plate.width} height={plate.height} rx={6} />
          <text textAnchor="middle">
            {plate.lines.map((line, index) => <Fragment key={line}><tspan x={plate.x} y={plate.y - plate.height / 2 + 18 + index * 17}>{line}</tspan><Apart /></Fragment>)}
            <tspan className={styles.year} x={plate.x} y={plate.y + plate.height / 2 - 8}>{plate.detail}</tspan>
          </text>
        </g>
      ))}
      {folds.map(fold => (
        <g key={fold.key} className={styles.fold} role="button" tabIndex={0} aria-label={fold.label} onClick={() => onOpen(fold.key)} onKeyDown={event => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onOpen(fold.key)
        }}>
          <rect x={fold.anchor === 'end' ? fold.x - 100 : fold.anchor === 'middle' ? fold.x - 50 : fold.x - 4} y={fold.y} width={104} height={fold.height} rx={4} />
          <text x={fold.x} y={fold.y + fold.height / 2 + 4.5} textAnchor={fold.anchor}>{fold.words}</text>
        </g>
      ))}
    </svg>
  )
}
