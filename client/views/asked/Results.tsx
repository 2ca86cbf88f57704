import type { ReactNode } from 'react'
import { SearchKindsDocument } from '../../api/generated.ts'
import { entryOf, withKey } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import { counted } from '../../state/words.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'
import { searchQuestion } from './asked.ts'
import styles from './asked.module.css'
import { filterWords } from './filter-words.ts'
import { CopyText } from './CopyText.tsx'
import { NothingAsked } from './NothingAsked.tsx'
import { SheetTable } from './SheetTable.tsx'
import { asCsv, asTsv } from './sheet-text.ts'

/** What a search finds, as a table in the order of the ranking. */
export function Results({ place }: { readonly place: Place }): ReactNode {
  const question = searchQuestion(place)
  const filters = filterWords(place, useVocabulary())
  const { data, error, retry, status } = useQuery(SearchKindsDocument, question)
  const back = <PlaceLink to={withKey(place, 'as', null)} className={ui.button}>Back to the view</PlaceLink>
  if (question === null) return <NothingAsked place={place} />
  if (data === null) return <div className={styles.page}>{error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[60, 96, 92]} height={24} />}</div>
  const { edges, totalCount } = data.search
  const rows = edges.map(({ node, matches }) => ({
    id: node.id, kind: node.kind, name: 'citation' in node ? `${node.citation}${node.title === null ? '' : `. ${node.title}`}` : node.name, year: 'year' in node && node.year !== null ? String(node.year) : '', where: [...new Set(matches.map(match => match.field))].join(', '),
  }))
  const sheet = (): string[][] => [['Kind', 'Entry', 'Year', 'Matches in', 'Id'], ...rows.map(row => [KIND_NAMES[row.kind].one, row.name, row.year, row.where, row.id])]
  const title = `What is found for “${place.keys['q'] ?? ''}”, as a table`
  const total = totalCount ?? edges.length
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      <p className={styles.lead}>{counted(total, 'entry', 'entries')}{total > edges.length && `, the first ${edges.length} of them here`}{filters.map(one => `, ${one}`).join('')}</p>
      <div className={styles.tools}><CopyText label="Copy for a spreadsheet" text={() => asTsv(sheet())} /><CopyText label="Copy as CSV" text={() => asCsv(sheet())} />{back}</div>
      {rows.length === 0
        ? <p className="unrecorded">nothing is called that</p>
        : (
          <SheetTable
            label={[title, ...filters].join(', ')} heads={['Kind', 'Entry', 'Year', 'Matches in']} named="Entry"
            rows={rows.map(row => ({ key: row.id, cells: [<span key="kind" className={styles.end}><KindMark kind={row.kind} size={15} />{KIND_NAMES[row.kind].one}</span>, <PlaceLink key="entry" to={entryOf(row.id)}>{row.name}</PlaceLink>, row.year, row.where] }))}
          />
        )}
    </div>
  )
}
