import { useElementSize } from '@mantine/hooks'
import { useMemo, type ReactNode } from 'react'
import { FieldDocument, StartDocument, type FieldQuery } from '../../api/generated.ts'
import { lineageOf } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { counted } from '../../state/words.ts'
import { kindWord, KINDS } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import styles from './start.module.css'
import { barsOf, flagsOf, scale, spanOf, type DatedTheory } from './timeline.ts'

const STEP = 5
const LONGEST = 120
const ROW = 22
const ROWS = 8
const BAR = 66
/** Room for the number over the highest bar. */
const NUMBER = 16
/** Mean width of a letter of the names, 14 px semi-bold, and what the square and its gap take. */
const LETTER = 7.4
const SQUARE = 14

const widthOf = (name: string): number => SQUARE + name.length * LETTER
const shortName = (theory: FieldQuery['theories']['nodes'][number]): string => (theory.name.length > 34 && theory.abbreviation !== null ? theory.abbreviation : theory.name)

function Chart({ data, width }: { readonly data: FieldQuery; readonly width: number }): ReactNode {
  const dated = useMemo<readonly DatedTheory[]>(() => data.theories.nodes.flatMap(node => (node.year === null ? [] : [{ id: node.id, name: shortName(node), year: node.year, degree: node.degree }])), [data])
  const years = data.papers.facets.find(facet => facet.field === 'YEAR')
  const decades = data.papers.facets.find(facet => facet.field === 'DECADE')
  const step = (years?.more ?? 0) > 0 ? 10 : STEP
  const bars = barsOf((step === STEP ? years : decades)?.values ?? [], step)
  const span = spanOf(bars, dated, step, LONGEST)
  if (span === null) return <p className="unrecorded">nothing with a year is recorded</p>
  const x = scale(span, width)
  const { flags, left } = flagsOf(dated, x, { width, rows: ROWS, widthOf, gap: 10 })
  const used = Math.max(...flags.map(flag => flag.row), 2) + 1
  const shown = bars.filter(bar => bar.from >= span.from)
  const before = bars.filter(bar => bar.from < span.from).reduce((sum, bar) => sum + bar.count, 0)
  const most = Math.max(...shown.map(bar => bar.count), 1)
  const base = used * ROW + BAR + NUMBER
  const ticks = Array.from({ length: Math.floor((span.to - span.from) / 10) + 1 }, (_, index) => Math.ceil(span.from / 10) * 10 + index * 10).filter(year => year <= span.to)
  const every = x(ticks[1] ?? span.to) - x(ticks[0] ?? span.from) < 44 ? 2 : 1
  const undated = (data.theories.totalCount ?? dated.length) - dated.length + left
  const notes = [
    ...(undated > 0 ? [`${counted(undated, 'more theory has', 'more theories have')} no room here`] : []),
    ...(before > 0 ? [`${before} papers before ${span.from}`] : []),
    ...((years?.missing ?? 0) > 0 ? [`${years?.missing ?? 0} papers without a year`] : []),
  ]
  return (
    <figure className={styles.chart}>
      <div style={{ height: base + 28, position: 'relative' }}>
        <svg width={width} height={base + 28} aria-hidden="true" focusable="false" className={styles.drawing}>
          {shown.map(bar => {
            const height = bar.count === 0 ? 0 : Math.max(3, (bar.count / most) * BAR)
            const middle = (x(bar.from) + x(bar.to)) / 2
            return (
              <g key={bar.from}>
                <rect x={x(bar.from) + 1} y={base - height} width={Math.max(1, x(bar.to) - x(bar.from) - 2)} height={height} className={styles.bar} />
                {bar.count > 0 && <text x={middle} y={base - height - 6} textAnchor="middle" className={styles.number}>{bar.count}</text>}
              </g>
            )
          })}
          {flags.map(flag => <line key={flag.id} x1={flag.x} x2={flag.x} y1={flag.row * ROW + 12} y2={base} className={styles.pole} />)}
          <line x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} className={styles.axis} />
          {ticks.filter((_, index) => index % every === 0).map(year => (
            <g key={year}><line x1={x(year)} x2={x(year)} y1={base} y2={base + 5} className={styles.axis} /><text x={x(year)} y={base + 20} textAnchor="middle" className={styles.number}>{year}</text></g>
          ))}
        </svg>
        <ul>
          {flags.map(flag => (
            <li key={flag.id} className={styles.flag} style={{ left: flag.x - 4, top: flag.row * ROW }}>
              <PlaceLink to={lineageOf(flag.id)}>{flag.name}<span className="visually-hidden">, {flag.year}</span></PlaceLink>
            </li>
          ))}
        </ul>
      </div>
      <figcaption>
        Papers in {step} years each; theories at their year{notes.length > 0 && `. ${notes.join('; ')}`}.
        <span className="visually-hidden">{shown.filter(bar => bar.count > 0).map(bar => `${bar.from} to ${bar.to - 1}: ${counted(bar.count, 'paper')}`).join('; ')}</span>
      </figcaption>
    </figure>
  )
}

/** What the corpus holds, by kind and by year. Every number is the server's. */
export function FieldAtAGlance(): ReactNode {
  const { ref, width } = useElementSize()
  const field = useQuery(FieldDocument, {})
  const { data: start } = useQuery(StartDocument, {})
  const counts = new Map((start?.stats.nodes ?? []).map(one => [one.kind, one.count]))
  return (
    <section className={styles.field} aria-labelledby="field">
      <div className={styles.fieldHead}>
        <h2 id="field">The field at a glance</h2>
        <ul className={styles.counts}>
          {KINDS.map(kind => (
            <li key={kind}><KindMark kind={kind} size={16} /><strong>{counts.get(kind)?.toLocaleString('en') ?? '–'}</strong> {kindWord(kind, counts.get(kind) ?? 0)}</li>
          ))}
        </ul>
      </div>
      <div ref={ref}>
        {field.data !== null && width > 0 ? <Chart data={field.data} width={width} />
          : field.error !== null && field.status !== 'loading' ? <ErrorState error={field.error} retry={field.retry} /> : <div style={{ minHeight: 280, paddingTop: 24 }}><Plates rows={[30, 46, 38, 60, 100]} height={20} /></div>}
      </div>
    </section>
  )
}
