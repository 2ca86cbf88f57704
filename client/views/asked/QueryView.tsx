import type { ReactNode } from 'react'
import { useDrawn } from '../../state/drawn.ts'
import { withKey } from '../../state/edits.ts'
import { networkQuestion } from '../../state/network.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import { Unknown } from '../network/Empty.tsx'
import { askedBy, asksDrawn } from './asked.ts'
import styles from './asked.module.css'
import { CopyText } from './CopyText.tsx'
import { NothingAsked } from './NothingAsked.tsx'
import { standalone, tidy } from './query-text.ts'

/** Longest text that a link to the editor carries, in characters. */
const LINKED = 10_000

/** The question of a view as the GraphQL query that answers it: what the page sends, to copy or to go on from. */
export default function QueryView({ place }: ViewProps): ReactNode {
  const drawn = asksDrawn(place)
  const { loaded, whole, unknown, error, retry } = useDrawn(drawn ? place : null)
  const back = <PlaceLink to={withKey(place, 'as', null)} className={ui.button}>Back to the view</PlaceLink>
  if (drawn && networkQuestion(place) !== null) {
    if (whole === null || loaded === null) return error === null ? <div className={styles.page}><Plates rows={[40, 90, 84, 88]} /></div> : <ErrorState error={error} retry={retry} />
    if (whole.marks.length === 0) return <Unknown place={place} unknown={unknown} />
  }
  const asked = askedBy(place, { drawn: loaded === null ? null : loaded.marks.length > 0 ? loaded.marks.map(mark => mark.id) : place.subjects })
  if (asked === null) return <NothingAsked place={place} />
  const text = standalone(asked.document, asked.variables)
  const link = `/graphql?query=${encodeURIComponent(text)}`
  return (
    <div className={styles.page}>
      <h1>This view as a query</h1>
      <p className={styles.lead}>
        What the page asks at <code>/graphql</code>, with these variables; whoever asks the same gets the same rows.{asked.note !== null && ` ${asked.note}`}
      </p>
      <div className={styles.tools}>
        {link.length <= LINKED && <a href={link} className={ui.filled}>Open in GraphiQL</a>}
        <CopyText label="Copy query" text={() => tidy(asked.document)} />
        <CopyText label="Copy variables" text={() => JSON.stringify(asked.variables, null, 2)} />
        <CopyText label="Copy as one" text={() => text} />
        {back}
      </div>
      <h2>Variables</h2>
      <pre tabIndex={0} aria-label="Variables">{JSON.stringify(asked.variables, null, 2)}</pre>
      <h2>Query</h2>
      <pre tabIndex={0} aria-label="Query">{tidy(asked.document)}</pre>
    </div>
  )
}
