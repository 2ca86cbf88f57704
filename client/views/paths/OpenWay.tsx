import { useState, type ReactNode } from 'react'
import { announce } from '../../state/announce.ts'
import { letteredReceipts, plainSentence, wayAsNetwork, wayAsText, wayCounts, type Way } from '../../state/paths.ts'
import { Icon } from '../../ui/icons.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import ui from '../../ui/ui.module.css'
import styles from './paths.module.css'
import { throughWords } from './through.ts'

/** The open way: a sentence a step with the letters of its receipts, the receipts, and what can be done with it. */
export function OpenWay({ way, number, onStep }: { readonly way: Way; readonly number: number; readonly onStep: (relation: string) => void }): ReactNode {
  const { receipts, byStep, more } = letteredReceipts(way)
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    void navigator.clipboard.writeText(wayAsText(way)).then(() => {
      setCopied(true)
      announce('Copied with references.')
    }, () => announce('The browser did not allow copying.'))
  }
  return (
    <section className={styles.open} aria-label={`Way ${number}`}>
      <span className={styles.number}>{number}</span>
      <div>
        <div className={styles.wayHead}><h2><mark>{throughWords(way)}</mark></h2><small>{wayCounts(way)}</small></div>
        <ol>
          {way.steps.map((step, index) => (
            <li key={step.relation.id}>
              <button type="button" className={styles.step} aria-label={`Step ${index + 1}: read its receipts`} onClick={() => onStep(step.relation.id)}>{index + 1}</button>
              <p>{plainSentence(step)}<sup>{byStep[index]?.map((letter, place) => <a key={letter} href={`#receipt-${letter}`} onClick={event => { event.preventDefault(); onStep(step.relation.id) }}>{place > 0 ? ', ' : ''}{letter}</a>)}{(more[index] ?? 0) > 0 && `, ${more[index] ?? 0} more`}</sup></p>
            </li>
          ))}
        </ol>
        <dl className={styles.receipts}>
          {receipts.map(({ letter, receipt, relation }) => (
            <div key={letter} id={`receipt-${letter}`} data-general={receipt.basis === 'GENERAL'}>
              <dt>{letter}</dt>
              <dd><button type="button" onClick={() => onStep(relation)}><b>{receipt.paper.citation}</b>{receipt.locator !== null && `, ${receipt.locator}`}{receipt.via !== null && `, as read in ${receipt.via.citation}`}{receipt.basis === 'GENERAL' && ', general attribution: no passage read'}</button></dd>
            </div>
          ))}
        </dl>
        <div className={styles.buttons}>
          <button type="button" className={ui.filled} onClick={copy}><Icon name={copied ? 'check' : 'copy'} />{copied ? 'Copied' : 'Copy with references'}</button>
          <PlaceLink className={ui.button} to={wayAsNetwork(way)}><Icon name="network" />Open in network</PlaceLink>
        </div>
      </div>
    </section>
  )
}
