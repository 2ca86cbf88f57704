import type { ReactNode } from 'react'
import { Actions } from '../../panels/inspector/Actions.tsx'
import { EntryHead, Summary, useEntry } from '../../panels/inspector/EntryCard.tsx'
import { Facts } from '../../panels/inspector/Facts.tsx'
import { factsOf } from '../../panels/inspector/facts.ts'
import { groupsOf } from '../../panels/inspector/groups.ts'
import { RelationGroups } from '../../panels/inspector/RelationGroups.tsx'
import { UnknownEntry } from '../../panels/inspector/UnknownEntry.tsx'
import { placeOf } from '../../state/address.ts'
import { entryOf } from '../../state/edits.ts'
import { isEntityId } from '../../state/keys.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import type { Place, ViewProps } from '../view.ts'
import styles from './entry.module.css'
import { Parts } from './Parts.tsx'

/** A link to an entry opens its page; one to a statement opens it where it can be seen, between its two ends. */
function toEntry(id: string): Place {
  if (isEntityId(id)) return entryOf(id)
  const [from = '', , to = ''] = id.split('~')
  return placeOf('network', [from, to], { sel: id, depth: '0' })
}

/** An entry over the whole width: what the inspector says, with the tables of its kind. */
function Entry({ id }: { readonly id: string }): ReactNode {
  const { entry, instead } = useEntry(id, 1)
  const words = useVocabulary()
  if (entry === null) return <div className={styles.alone}>{instead}</div>
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <EntryHead entry={entry} level={1} />
        <Summary entry={entry} />
        <Actions id={entry.id} kind={entry.kind} />
      </header>
      <div className={styles.side}><Facts facts={factsOf(entry, words.value)} to={toEntry} /></div>
      <div className={styles.body}>
        <Parts entry={entry} />
        <h2 className={styles.part}>Relations<span>{entry.degree.toLocaleString('en')}</span></h2>
        <RelationGroups id={entry.id} groups={groupsOf(entry.neighborCounts, words)} to={toEntry} />
        <p className={styles.id}>{entry.id}{entry.formerIds.length > 0 && `, formerly ${entry.formerIds.join(', ')}`} · {entry.corpora.map(corpus => corpus.title).join(', ')}</p>
      </div>
    </article>
  )
}

export default function EntryView({ place }: ViewProps): ReactNode {
  const id = place.subjects[0]
  return id === undefined ? <div className={styles.alone}><UnknownEntry id="" level={1} /></div> : <Entry key={id} id={id} />
}
