import type { ReactNode } from 'react'
import { selected } from '../../state/edits.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import { KIND_NAMES, KINDS } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { CopyText } from '../asked/CopyText.tsx'
import { asCsv, asTsv } from '../asked/sheet-text.ts'
import type { Place } from '../view.ts'
import styles from './compare.module.css'
import { Receipts, wordsOf } from './Entries.tsx'
import type { Answer, Statement } from './sections.ts'

type Cell = Answer['rows'][number]['cells'][number]
/** The statement behind a relation, to open its receipts. */
const statementOf = (relation: { readonly id: string; readonly receiptCount: number; readonly basis: string }): Statement =>
  ({ id: relation.id, receipts: relation.receiptCount, general: relation.basis === 'GENERAL' })
const low = (text: string): string => text.toLowerCase().replaceAll('_', ' ')

const redefinitionsOf = ({ changes }: Answer, entity: string, theory: string): Answer['changes'] =>
  changes.filter(change => change.kind === 'REDEFINED' && change.to.id === theory && change.relation?.to.id === entity)

/** Why a theory does not have an entry, as words for a sheet. */
function absentWords(answer: Answer, entity: string, theory: string): string {
  const as = redefinitionsOf(answer, entity, theory).flatMap(({ after }) => (after === null ? [] : [after.construct.name]))
  return as.length === 0 ? 'not recorded' : `redefined as ${as.join(' and ')}`
}

/** Why a theory does not have an entry: another construct of it stands in its place, or nothing is recorded. */
function Absent({ place, answer, entity, theory }: {
  readonly place: Place; readonly answer: Answer; readonly entity: string; readonly theory: string
}): ReactNode {
  const redefined = redefinitionsOf(answer, entity, theory)
  if (redefined.length === 0) return <span className="unrecorded">not recorded</span>
  return redefined.map(({ after, relation }) => after !== null && relation !== null && (
    <p key={relation.id} className={styles.cell}>redefined as {after.construct.name} <Receipts place={place} statement={statementOf(relation)} /></p>
  ))
}

/** The comparison as a table: one row an entry, one column a theory. */
export function Rows({ place, answer, differences }: {
  readonly place: Place; readonly answer: Answer; readonly differences: boolean
}): ReactNode {
  const words = useVocabulary()
  const reading = ({ type, role, order, outcome }: Cell['relations'][number]): string => {
    const model = words.relation(type)
    const detail = role === null ? outcome === null ? '' : `: ${low(outcome)}` : ` as ${role === 'STAGE' && order !== null ? `stage ${order}` : low(role)}`
    return `${(type === 'DEFINES' || type === 'DROPS' ? model?.reading : model?.inverseReading) ?? low(type)}${detail}`
  }
  const rows = answer.rows.filter(row => !differences || row.cells.some(cell => cell.relations.length === 0))
  const sheet = (): string[][] => [
    ['Kind', 'Entry', ...answer.theories.map(theory => `${theory.name} (${theory.year ?? 'undated'})`), 'Id'],
    ...rows.map(({ entity, cells }) => [
      KIND_NAMES[entity.kind].one, 'citation' in entity ? entity.citation : entity.name,
      ...cells.map(cell => cell.relations.map(relation => `${reading(relation)} (${wordsOf(statementOf(relation))})`).join('; ') || absentWords(answer, entity.id, cell.theory)), entity.id,
    ]),
  ]
  if (rows.length === 0) return <p className={`unrecorded ${styles.nothing}`}>nothing recorded that differs</p>
  return (
    <>
      <div className={styles.copies}>
        <CopyText label="Copy for a spreadsheet" text={() => asTsv(sheet())} />
        <CopyText label="Copy as CSV" text={() => asCsv(sheet())} />
      </div>
      <div className={styles.scroll} data-answer="" tabIndex={-1}>
        <table className={styles.rows} aria-label="Everything they have">
          <thead>
            <tr>
              <th scope="col">Entry</th>
              {answer.theories.map(theory => (
                <th key={theory.id} scope="col"><PlaceLink to={selected(place, theory.id)}>{theory.name}</PlaceLink> <small>{theory.year ?? 'undated'}</small></th>
              ))}
            </tr>
          </thead>
          {KINDS.map(kind => ({ kind, own: rows.filter(row => row.entity.kind === kind) })).filter(({ own }) => own.length > 0).map(({ kind, own }) => (
            <tbody key={kind}>
              <tr>
                <th scope="rowgroup" colSpan={answer.theories.length + 1} className={styles.kind}>{KIND_NAMES[kind].many} <small>{own.length}</small></th>
              </tr>
              {own.map(({ entity, cells }) => (
                <tr key={entity.id} data-chosen={place.keys['sel'] === entity.id}>
                  <th scope="row">
                    <span className={styles.rowEntry}>
                      <KindMark kind={kind} sign={'sign' in entity ? entity.sign : null} size={16} />
                      <PlaceLink to={selected(place, entity.id)}>{'citation' in entity ? entity.citation : entity.name}</PlaceLink>
                    </span>
                  </th>
                  {cells.map(cell => (
                    <td key={cell.theory}>
                      {cell.relations.length === 0 && <Absent place={place} answer={answer} entity={entity.id} theory={cell.theory} />}
                      {cell.relations.map(relation => (
                        <p key={relation.id} className={styles.cell}>{reading(relation)} <Receipts place={place} statement={statementOf(relation)} /></p>
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  )
}
