import { useEffect, useRef, type ReactNode } from 'react'
import type { ReceiptTextFragment } from '../api/generated.ts'
import { entryOf } from '../state/edits.ts'
import { restsOn, sentenceCase } from '../state/receipt-words.ts'
import type { Place } from '../views/view.ts'
import { PlaceLink } from './Link.tsx'
import styles from './ui.module.css'

interface ReceiptProps {
  readonly receipt: ReceiptTextFragment
  /** Whether the address names it: it is marked, and brought into view. */
  readonly opened?: boolean
  /** Where its own address is; left out where it has none. */
  readonly link?: Place | undefined
}

/** Who says so, where, and what: the one form of a receipt, everywhere. */
export function Receipt({ receipt, opened = false, link }: ReceiptProps): ReactNode {
  const self = useRef<HTMLDivElement>(null)
  useEffect(() => { if (opened) self.current?.scrollIntoView({ block: 'nearest' }) }, [opened])
  const general = receipt.basis === 'GENERAL'
  const words = general ? sentenceCase(restsOn(receipt).join(', ')) : restsOn(receipt).join(', ')
  return (
    <div ref={self} aria-current={opened ? 'true' : undefined} className={`${styles.receipt} ${general ? styles.general : ''} ${opened ? styles.opened : ''}`}>
      <p className={styles.receiptHead}>
        <PlaceLink to={entryOf(receipt.paper.id)} className={styles.receiptPaper}>{receipt.paper.citation}</PlaceLink>
        {link === undefined ? words : <PlaceLink to={link} className={styles.receiptPlace}>{words}</PlaceLink>}
      </p>
      {receipt.note !== null && <p className={styles.note}>{receipt.note}</p>}
    </div>
  )
}

interface ReceiptsProps {
  readonly receipts: readonly ReceiptTextFragment[]
  /** Id of the one that the address names. */
  readonly opened?: string | undefined
  readonly linkOf?: (id: string) => Place
}

/** All receipts of a statement, best basis first as the server gives them. */
export const Receipts = ({ receipts, opened, linkOf }: ReceiptsProps): ReactNode => (
  <ul>{receipts.map(receipt => <li key={receipt.id}><Receipt receipt={receipt} opened={receipt.id === opened} link={linkOf?.(receipt.id)} /></li>)}</ul>
)
