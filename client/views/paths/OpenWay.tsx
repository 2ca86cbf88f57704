import { useState, type ReactNode } from 'react'
import { announce } from '../../state/announce.ts'
import { formatAddress } from '../../state/address.ts'
import { withKey } from '../../state/edits.ts'
import { wayAsNetwork, type Way } from '../../state/paths.ts'
import { restsOn } from '../../state/receipt-words.ts'
import { copiedWay } from '../../state/way-copy.ts'
import { letteredReceipts, plainSentence, wayCounts } from '../../state/way-words.ts'
import { copyRich } from '../../ui/clipboard.ts'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Icon } from '../../ui/icons.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'
import styles from './paths.module.css'
import { throughWords } from './through.ts'

interface OpenWayProps { readonly way: Way; readonly number: number; readonly place: Place; readonly title: string; readonly onStep: (relation: string) => void }

/** The open way: a sentence a step with the letters of its receipts, the receipts, and what can be done with it. */
export function OpenWay({ way, number, place, title, onStep }: OpenWayProps): ReactNode {
  const { receipts, byStep, more } = letteredReceipts(way)
  const [copied, setCopied] = useState<boolean | null>(null)
  const own = withKey(withKey(place, 'sel', null), 'way', way.id)
  const copy = async (): Promise<void> => {
    const done = await copyRich(copiedWay(way, { title, through: throughWords(way), link: window.location.origin + formatAddress(own) }))
    setCopied(done)
    announce(done ? 'Copied with references.' : 'The browser did not let us copy.')
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
              <dd><button type="button" onClick={() => onStep(relation)}><b>{receipt.paper.citation}</b>{restsOn(receipt).map(words => `, ${words}`).join('')}</button></dd>
            </div>
          ))}
        </dl>
        <div className={styles.buttons}>
          <button type="button" className={ui.filled} onClick={() => void copy()}><Icon name={copied === true ? 'check' : 'copy'} />{copied === null ? 'Copy with references' : copied ? 'Copied' : 'Not copied'}</button>
          <CopyLink className={ui.button} label="Link to this way" to={own} />
          <PlaceLink className={ui.button} to={wayAsNetwork(way)}><Icon name="network" />Open in network</PlaceLink>
        </div>
      </div>
    </section>
  )
}
