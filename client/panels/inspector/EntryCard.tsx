import { useMemo, type ReactNode } from 'react'
import { EntryDocument } from '../../api/generated.ts'
import { useQuery } from '../../state/queries.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import { Actions } from './Actions.tsx'
import { Facts } from './Facts.tsx'
import { factsOf, kindLine, type Entry } from './facts.ts'
import { groupsOf } from './groups.ts'
import styles from './inspector.module.css'
import { RelationGroups } from './RelationGroups.tsx'
import type { To } from './RelationRows.tsx'
import { UnknownEntry } from './UnknownEntry.tsx'

/** An entry by id: its state while it comes, and what it is when it is there. */
export function useEntry(id: string, level: 1 | 2 = 2): { readonly entry: Entry | null; readonly instead: ReactNode } {
  const { data, error, retry, status } = useQuery(EntryDocument, { id })
  if (data !== null) return data.entity === null ? { entry: null, instead: <UnknownEntry id={id} level={level} /> } : { entry: data.entity, instead: null }
  return { entry: null, instead: error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[38, 76, 54, 100, 96, 98, 62, 90, 70, 74, 66]} /> }
}

/** Other names shown where there is little room; the entry's page has all. */
const SHOWN_ALIASES = 3
const alsoOf = (aliases: readonly string[], most: number): string =>
  aliases.length <= most + 1 ? aliases.join(', ') : `${aliases.slice(0, most).join(', ')} and ${aliases.length - most} more`

/** Kind, name, other names. `level` is the heading's. */
export function EntryHead({ entry, level }: { readonly entry: Entry; readonly level: 1 | 2 }): ReactNode {
  const words = useVocabulary()
  const Heading = `h${level}` as const
  const name = 'title' in entry && entry.title !== null && level === 2 && 'citation' in entry ? entry.citation : entry.name
  const title = name === entry.name ? null : entry.name
  return (
    <>
      <p className={styles.kind}><KindMark kind={entry.kind} sign={'sign' in entry ? entry.sign : null} />{kindLine(entry, words.value, KIND_NAMES[entry.kind].one)}</p>
      <Heading className={`${styles.entryName} ${entry.kind === 'FINDING' ? styles.statementName : ''}`}>{name}</Heading>
      {title !== null && <p className={styles.paperTitle}>{title}</p>}
      {entry.aliases.length > 0 && <p className={styles.also}>also {alsoOf(entry.aliases, level === 1 ? entry.aliases.length : SHOWN_ALIASES)}</p>}
    </>
  )
}

/** What is written about it in our own words, and what a curator doubts. */
export const Summary = ({ entry }: { readonly entry: Entry }): ReactNode => (
  <>
    {entry.summary !== null ? <p className={styles.summary}>{entry.summary}</p> : entry.kind !== 'FINDING' && entry.kind !== 'AUTHOR' && <p className={`${styles.summary} unrecorded`}>no summary recorded</p>}
    {entry.remarks !== null && <p className={styles.remarks}><strong>Remark.</strong> {entry.remarks}</p>}
  </>
)

/** Facts and relations of an entry, with where a click in them leads. */
export function EntryBody({ entry, to }: { readonly entry: Entry; readonly to: To }): ReactNode {
  const words = useVocabulary()
  const groups = useMemo(() => groupsOf(entry.neighborCounts, words), [entry, words])
  return (
    <>
      <Facts facts={factsOf(entry, words.value)} to={to} />
      {words.types.length === 0 ? <Plates rows={[60, 44, 52]} /> : <RelationGroups id={entry.id} groups={groups} to={to} />}
    </>
  )
}

/** What a closed sheet has room for: the first groups with their counts. */
function Glance({ entry }: { readonly entry: Entry }): ReactNode {
  const groups = groupsOf(entry.neighborCounts, useVocabulary()).slice(0, 3)
  return <p className={styles.glance}>{groups.map(({ label, total }, index) => `${index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)} ${total}`).join(', ')}</p>
}

/** The inspector's form of an entry. */
export function EntryCard({ id, to }: { readonly id: string; readonly to: To }): ReactNode {
  const { entry, instead } = useEntry(id)
  if (entry === null) return instead
  return (
    <>
      <EntryHead entry={entry} level={2} />
      <Glance entry={entry} />
      <Summary entry={entry} />
      <Actions id={entry.id} kind={entry.kind} />
      <EntryBody entry={entry} to={to} />
    </>
  )
}
