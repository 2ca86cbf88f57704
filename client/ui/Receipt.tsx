import type { ReactNode } from 'react'
import type { ReceiptTextFragment } from '../api/generated.ts'
import { entryOf } from '../state/edits.ts'
import { PlaceLink } from './Link.tsx'
import styles from './ui.module.css'

const BASIS: Partial<Record<ReceiptTextFragment['basis'], string>> = { INFERRED: 'inferred from the passage', RECORD: 'bibliographic record' }

/** Who says so, where, and what: the one form of a receipt, everywhere. `opened` is the one that the address names. */
export function Receipt({ receipt, opened = false }: { readonly receipt: ReceiptTextFragment; readonly opened?: boolean }): ReactNode {
  const general = receipt.basis === 'GENERAL'
  const aside = [
    ...(receipt.via === null ? [] : [`read in ${receipt.via.citation}`]), ...(receipt.locator === null ? [] : [receipt.locator]), ...(BASIS[receipt.basis] === undefined ? [] : [BASIS[receipt.basis]]),
  ].join(', ')
  return (
    <div className={`${styles.receipt} ${general ? styles.general : ''} ${opened ? styles.opened : ''}`}>
      <p className={styles.receiptHead}>
        <PlaceLink to={entryOf(receipt.paper.id)} className={styles.receiptPaper}>{receipt.paper.citation}</PlaceLink>
        {general ? 'General attribution: no passage read' : aside}
      </p>
      {receipt.note !== null && <p className={styles.note}>{receipt.note}</p>}
    </div>
  )
}

/** All receipts of a statement, best basis first as the server gives them. */
export const Receipts = ({ receipts, opened }: { readonly receipts: readonly ReceiptTextFragment[]; readonly opened?: string | undefined }): ReactNode => (
  <ul>{receipts.map(receipt => <li key={receipt.id}><Receipt receipt={receipt} opened={receipt.id === opened} /></li>)}</ul>
)
