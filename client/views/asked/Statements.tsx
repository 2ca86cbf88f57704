import type { ReactNode } from 'react'
import { StatementsOfDocument, type NamedFragment, type ReceiptBasis, type StatementsOfQuery } from '../../api/generated.ts'
import { selected, withKey } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { counted } from '../../state/words.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { LineSample } from '../../ui/LineSample.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'
import styles from './asked.module.css'
import { CopyText } from './CopyText.tsx'
import { SheetTable } from './SheetTable.tsx'
import { asCsv, asTsv } from './sheet-text.ts'

/** Most relations that one question of the schema answers with their receipts. */
const MOST = 500

/** A row: what stands before the statement (its way and step), and the statement's id. */
export interface StatementRow { readonly lead: readonly string[]; readonly id: string }
type Node = StatementsOfQuery['nodes'][number]
type Statement = Extract<Node, { readonly reading: string }>
const isStatement = (node: Node): node is Statement => node !== null && 'reading' in node

const HEADS = ['From', 'Relation', 'To', 'Since', 'Rests on', 'Says who'] as const
const BASIS: Readonly<Record<ReceiptBasis, string>> = {
  PASSAGE: 'passage read', SECOND_HAND: 'read in another paper', INFERRED: 'inferred', GENERAL: 'general attribution', RECORD: 'bibliographic record',
}
const nameOf = (entry: NamedFragment): string => ('citation' in entry ? entry.citation : entry.name)
const saysWho = ({ receipts }: Statement): string => receipts.map(receipt => receipt.words).join('; ')

function End({ place, entry }: { readonly place: Place; readonly entry: NamedFragment }): ReactNode {
  return <span className={styles.end}><KindMark kind={entry.kind} sign={'sign' in entry ? entry.sign : null} size={15} /><PlaceLink to={selected(place, entry.id)}>{nameOf(entry)}</PlaceLink></span>
}

/** Relations as a table: who, what, whom, since when, and who says so. The same rows can be copied. */
export function Statements({ place, title, filters, note, heads, rows }: {
  /** What the table is of, and of which year; and what is left out of it. */
  readonly place: Place; readonly title: string; readonly filters: readonly string[]; readonly note: string | null; readonly heads: readonly string[]; readonly rows: readonly StatementRow[]
}): ReactNode {
  const shown = rows.slice(0, MOST)
  const { data, error, retry, status } = useQuery(StatementsOfDocument, shown.length === 0 ? null : { ids: [...new Set(shown.map(row => row.id))] })
  const found = new Map((data?.nodes ?? []).filter(isStatement).map(node => [node.id, node]))
  const told = shown.flatMap(row => {
    const statement = found.get(row.id)
    return statement === undefined ? [] : [{ ...row, statement }]
  })
  const sheet = (): string[][] => [
    [...heads, ...HEADS, 'Id'],
    ...told.map(({ lead, statement }) => [...lead, nameOf(statement.from), statement.reading, nameOf(statement.to), String(statement.since ?? ''), BASIS[statement.basis], saysWho(statement), statement.id]),
  ]
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      <p className={styles.lead}>
        {counted(rows.length, 'relation')}{rows.length > MOST && `, the first ${MOST} of them here`}{filters.map(words => `, ${words}`).join('')}{note !== null && `. ${note}`}
      </p>
      <div className={styles.tools}>
        <CopyText label="Copy for a spreadsheet" text={() => asTsv(sheet())} />
        <CopyText label="Copy as CSV" text={() => asCsv(sheet())} />
        <PlaceLink to={withKey(place, 'as', null)} className={ui.button}>Back to the view</PlaceLink>
      </div>
      {rows.length === 0 && <p className="unrecorded">nothing recorded</p>}
      {rows.length > 0 && data === null && (error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[100, 96, 100, 92, 98]} height={24} />)}
      {told.length > 0 && (
        <SheetTable
          label={[title, ...filters].join(', ')} heads={[...heads, ...HEADS]} named="Relation"
          rows={told.map(({ lead, statement }) => ({
            key: [...lead, statement.id].join(' '), chosen: place.keys['sel'] === statement.id,
            cells: [
              ...lead, <End key="from" place={place} entry={statement.from} />,
              <span key="relation" className={styles.end}><LineSample family={statement.family} type={statement.type} general={statement.basis === 'GENERAL'} width={26} /><PlaceLink to={selected(place, statement.id)}>{statement.reading}</PlaceLink></span>,
              <End key="to" place={place} entry={statement.to} />, statement.since ?? <span key="since" className="unrecorded">undated</span>, BASIS[statement.basis], saysWho(statement),
            ],
          }))}
        />
      )}
    </div>
  )
}
