import { useEffect, useState, type ReactNode } from 'react'
import { ReferencesOfDocument, RelationByIdDocument, type NamedFragment, type RelationByIdQuery } from '../../api/generated.ts'
import { request, RequestError } from '../../api/request.ts'
import { noReceipt } from '../../state/address.ts'
import { announce } from '../../state/announce.ts'
import { useCommands } from '../../state/commands.ts'
import { compareOf, entryOf, pathsFrom, receiptKey, receiptToggled, withKey } from '../../state/edits.ts'
import { usePlaces } from '../../state/places.ts'
import { useQuery } from '../../state/queries.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import { counted } from '../../state/words.ts'
import { copyText } from '../../ui/clipboard.ts'
import { Icon } from '../../ui/icons.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { LineSample } from '../../ui/LineSample.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { Receipts } from '../../ui/Receipt.tsx'
import { EmptyState, ErrorState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../../views/view.ts'
import { detailOf } from './groups.ts'
import styles from './inspector.module.css'
import { LineChanges } from './LineChanges.tsx'
import { RECEIPT_KEYS } from './receipt-keys.ts'
import type { To } from './RelationRows.tsx'

type Found = NonNullable<RelationByIdQuery['node']>
type Relation = Extract<Found, { readonly sentence: string }>
const isRelation = (node: Found | null): node is Relation => node !== null && 'sentence' in node

/** The references of the papers that say it, each on a line; what a reader pastes into a text. */
function CopyReference({ relation }: { readonly relation: Relation }): ReactNode {
  const [words, setWords] = useState('Copy reference')
  const copy = async (): Promise<void> => {
    let said: string
    try {
      const { data } = await request(ReferencesOfDocument, { ids: [...new Set(relation.receipts.map(receipt => receipt.paper.id))] })
      const lines = data.nodes.flatMap(node => (node !== null && 'reference' in node ? [node.reference] : []))
      said = await copyText(lines.join('\n')) ? 'Reference copied' : 'The browser did not let us copy'
    } catch (cause) {
      said = cause instanceof RequestError ? cause.message.replace(/\.$/, '') : 'The page could not copy it'
    }
    setWords(said)
    announce(`${said}.`)
  }
  return <button type="button" className={ui.link} onClick={() => void copy()}>{words}</button>
}

/** A statement as the selection: what it says, who says so, and where. */
export function RelationCard({ id, place, go, to }: ViewProps & { readonly id: string; readonly to: To }): ReactNode {
  const { data, error, retry, status } = useQuery(RelationByIdDocument, { id })
  const words = useVocabulary()
  const receipts = data !== null && isRelation(data.node) ? data.node.receipts : []
  const at = receipts.findIndex(receipt => receiptKey(receipt.id) === place.keys['receipt'])
  const opened = receipts[at]?.id
  const { tell } = usePlaces()
  const asked = place.keys['receipt']
  const none = asked !== undefined && receipts.length > 0 && at < 0
  useEffect(() => {
    if (!none) return
    go(withKey(place, 'receipt', null), 'replace')
    tell([noReceipt(asked)])
  }, [none, asked, place, go, tell])
  const next = receipts[(at + 1) % Math.max(1, receipts.length)]
  const read = receipts[Math.max(0, at)]
  useCommands([
    { ...RECEIPT_KEYS.next, enabled: next !== undefined, run: () => { if (next !== undefined && next.id !== opened) go(receiptToggled(place, next.id)) } },
    { ...RECEIPT_KEYS.paper, enabled: read !== undefined, run: () => { if (read !== undefined) go(entryOf(read.paper.id)) } },
  ])
  if (data === null) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[40, 96, 82, 60, 100, 94]} />
  const relation = data.node
  if (!isRelation(relation)) return <EmptyState title="This line is not here any more">Nothing between its two ends reads like that now. What stands behind it may have moved to another line.</EmptyState>
  const detail = detailOf(relation)
  const first = relation.receipts[0]
  const ends: readonly NamedFragment[] = [relation.from, relation.to]
  const comparing = place.view === 'compare' && ends.every(end => place.subjects.includes(end.id))
  const ways = (
    <div className={styles.actions}>
      {relation.family === 'DESCENT' && !comparing && <PlaceLink to={compareOf(relation.from.id, relation.to.id)} className={ui.button}><Icon name="compare" />Compare the two</PlaceLink>}
      <PlaceLink to={pathsFrom(relation.from.id, relation.to.id)} className={ui.button}><Icon name="paths" />Other ways between them</PlaceLink>
    </div>
  )
  return (
    <>
      <p className={styles.kind}><LineSample family={relation.family} type={relation.type} general={relation.basis === 'GENERAL'} />Relation · {words.relation(relation.type)?.name ?? ''}</p>
      <h2 className={styles.sentence}>{relation.sentence.replace(/\.$/, '')}</h2>
      <p className={styles.also}>{[...(relation.since === null ? [] : [String(relation.since)]), ...(detail === '' ? [] : [detail]), counted(relation.receiptCount, 'receipt')].join(' · ')}</p>
      <div className={styles.said}><Receipts receipts={relation.receipts} opened={opened} linkOf={receipt => receiptToggled(place, receipt)} /></div>
      <p className={styles.links}>
        {first !== undefined && <PlaceLink to={entryOf(first.paper.id)}>Open the paper</PlaceLink>}
        <CopyReference relation={relation} />
      </p>
      {relation.family === 'DESCENT' && <LineChanges line={relation} place={place} to={to}>{ways}</LineChanges>}
      <h3 className={styles.endsTitle}>Between</h3>
      <ul className={styles.ends}>
        {ends.map(end => (
          <li key={end.id}><KindMark kind={end.kind} sign={'sign' in end ? end.sign : null} /><PlaceLink to={to(end.id)} className={end.kind === 'THEORY' ? styles.rowTheory : styles.rowName}>{'citation' in end ? end.citation : end.name}</PlaceLink></li>
        ))}
      </ul>
      {relation.family !== 'DESCENT' && ways}
    </>
  )
}
