import type { CSSProperties, ReactNode } from 'react'
import { selected } from '../../state/edits.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { LineSample } from '../../ui/LineSample.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { pathsFrom } from '../../state/edits.ts'
import type { ViewProps } from '../view.ts'
import styles from './compare.module.css'
import { Entries, Receipts } from './Entries.tsx'
import { betweenOf, chaptersOf, type Answer, type Section, type Statement } from './sections.ts'
import { TheoryMenu } from './TheoryMenu.tsx'

interface PageProps extends ViewProps { readonly answer: Answer; readonly asOf: number | null; readonly differences: boolean }

const receiptsOf = ({ node }: Line['edge']): Statement => ({ id: node.id, receipts: node.receiptCount, general: node.basis === 'GENERAL' })
type Line = ReturnType<typeof betweenOf>[number]

/** How the two stand to each other, read from the first. */
function Between({ place, answer, asOf }: Omit<PageProps, 'go' | 'differences'>): ReactNode {
  const [first, second] = answer.theories
  const between = betweenOf(answer, asOf)
  if (between.length === 0) {
    return (
      <>
        <span className="unrecorded">no direct line recorded</span>
        {first !== undefined && second !== undefined && <PlaceLink to={pathsFrom(first.id, second.id)}>Ways between them</PlaceLink>}
      </>
    )
  }
  return (
    <ul>
      {between.map(({ edge, turned }) => (
        <li key={edge.node.id}>
          <PlaceLink to={selected(place, edge.node.id)} className={styles.between}>
            <span className={turned ? styles.turned : undefined}><LineSample family={edge.node.family} type={edge.node.type} general={edge.node.basis === 'GENERAL'} width={54} /></span>
            <span>{edge.reading}</span>
          </PlaceLink>
          <Receipts place={place} statement={receiptsOf(edge)} />
        </li>
      ))}
    </ul>
  )
}

/** Of three or four, each line of descent between two of them stands with the theory that it starts from. */
function Lines({ place, answer, asOf }: Omit<PageProps, 'go' | 'differences'>): ReactNode {
  const words = useVocabulary()
  const between = betweenOf(answer, asOf)
  return (
    <tbody>
      <tr className={styles.first}>
        <th scope="row" className={styles.label}>Lines between them</th>
        {answer.theories.map((theory, column) => {
          const own = between.flatMap(({ first, edge, second, turned }) => ((turned ? second : first).id === theory.id ? [{ edge, other: turned ? first : second }] : []))
          return (
            <td key={theory.id}>
              {between.length === 0 && column === 0 && <span className="unrecorded">no direct line recorded</span>}
              <ul>
                {own.map(({ edge, other }) => (
                  <li key={edge.node.id} className={styles.line}>
                    <LineSample family={edge.node.family} type={edge.node.type} general={edge.node.basis === 'GENERAL'} />
                    <div><PlaceLink to={selected(place, edge.node.id)} className={styles.name}>{words.relation(edge.node.type)?.reading ?? edge.reading} {other.name}</PlaceLink>{' '}<Receipts place={place} statement={receiptsOf(edge)} /></div>
                  </li>
                ))}
              </ul>
            </td>
          )
        })}
      </tr>
    </tbody>
  )
}

function SectionRows({ place, section, columns }: {
  readonly place: ViewProps['place']; readonly section: Section; readonly columns: readonly string[]
}): ReactNode {
  const empty = columns.map((_, column) => section.lines.every(line => line[column]?.length === 0))
  const lines = section.lines.length === 0 ? [columns.map(() => [])] : section.lines
  const { common } = section
  return lines.map((line, row) => (
    <tr key={row} className={row === 0 ? styles.first : undefined}>
      {row === 0 && (
        <th scope="rowgroup" rowSpan={common === 0 ? lines.length : common} className={common === 0 || common === lines.length ? styles.label : `${styles.label} ${styles.opening}`}>
          {section.label}{section.note !== null && section.lines.length > 0 && <small>{section.note}</small>}{common > 0 && <small>in common</small>}
        </th>
      )}
      {row === common && common > 0 && (
        <th scope="rowgroup" rowSpan={lines.length - common} className={styles.label}><span className="visually-hidden">{section.label}, </span><small>each alone</small></th>
      )}
      {line.map((entries, column) => (
        <td key={columns[column]}>
          {entries.length > 0
            ? <Entries place={place} entries={entries} />
            : row === 0 && empty[column] === true && <span className="unrecorded">{section.blanks[column]}</span>}
        </td>
      ))}
    </tr>
  ))
}

/** The theories in columns: what becomes of their constructs, and who stands behind each. */
export function SideBySide({ place, go, answer, asOf, differences }: PageProps): ReactNode {
  const words = useVocabulary()
  const { theories } = answer
  const ids = theories.map(theory => theory.id)
  const pair = theories.length === 2
  return (
    <div className={styles.scroll} data-answer="" tabIndex={-1}>
      {pair && <div className={styles.abovePair}><Between place={place} answer={answer} asOf={asOf} /></div>}
      <table className={styles.page} data-many={!pair} aria-label="Theories side by side" style={{ '--theories': theories.length } as CSSProperties}>
        <thead>
          <tr className={styles.years}>
            <td rowSpan={2} className={styles.corner}>{pair && <Between place={place} answer={answer} asOf={asOf} />}</td>
            {theories.map(theory => (
              <td key={theory.id} className={styles.theoryLine}>
                <p>
                  <KindMark kind="THEORY" />
                  <span>{[theory.year ?? 'undated', ...(theory.family === null ? [] : [words.value('family', theory.family)])].join(', ')}</span>
                  <TheoryMenu place={place} go={go} id={theory.id} name={theory.name} />
                </p>
              </td>
            ))}
          </tr>
          <tr className={styles.names}>
            {theories.map(theory => <th key={theory.id} scope="col"><PlaceLink to={selected(place, theory.id)}>{theory.name}</PlaceLink></th>)}
          </tr>
        </thead>
        {!pair && <Lines place={place} answer={answer} asOf={asOf} />}
        {!differences && (
          <tbody>
            <tr className={styles.first}>
              <th scope="row" className={styles.label}>In a sentence</th>
              {theories.map(theory => (
                <td key={theory.id} className={styles.summary}>{theory.summary ?? <span className="unrecorded">no summary recorded</span>}</td>
              ))}
            </tr>
          </tbody>
        )}
        {chaptersOf(answer, asOf, differences).flatMap(chapter => [
          ...(chapter.heading === null || chapter.sections.length === 0 ? [] : [
            <tbody key={`heading ${chapter.heading}`}>
              <tr><th scope="rowgroup" colSpan={theories.length + 1} className={styles.chapter}><span>{chapter.heading}</span></th></tr>
            </tbody>,
          ]),
          ...chapter.sections.map(section => <tbody key={section.key}><SectionRows place={place} section={section} columns={ids} /></tbody>),
        ])}
      </table>
    </div>
  )
}
