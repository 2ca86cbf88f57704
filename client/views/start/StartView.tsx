import { useState, type ReactNode } from 'react'
import { CorporaDocument, StartDocument, type CorporaQuery } from '../../api/generated.ts'
import { SearchBox } from '../../panels/search/SearchBox.tsx'
import { parseAddress, placeOf } from '../../state/address.ts'
import { useQuery } from '../../state/queries.ts'
import { counted } from '../../state/words.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import type { Place } from '../view.ts'
import { FieldAtAGlance } from './FieldAtAGlance.tsx'
import styles from './start.module.css'

/** The place of a path; null when it leads to a view that is not here. */
const placeAt = (address: string): Place | null => parseAddress(address).place

function Headline({ corpora }: { readonly corpora: CorporaQuery['corpora'] | null }): ReactNode {
  const question = corpora?.find(corpus => corpus.question !== null)?.question ?? null
  if (corpora === null) return <div className={styles.headline}><Plates rows={[92, 56]} height={44} /></div>
  if (question === null) return <h1 className={styles.headline}><span>{corpora.length > 0 ? `${corpora.map(corpus => corpus.title).join(', ')}, ` : 'What is known, '}</span><mark>and who says so?</mark></h1>
  return <h1 className={styles.headline}><span>{question.lead} </span>{question.marked !== null && <mark>{question.marked}</mark>}</h1>
}

/** Questions offered below the search. */
const MOST_ASKS = 3

function Asks({ corpora }: { readonly corpora: CorporaQuery['corpora'] }): ReactNode {
  const asks = corpora.flatMap(corpus => corpus.asks).flatMap(ask => {
    const to = placeAt(ask.address)
    return to === null ? [] : [{ question: ask.question, to }]
  }).slice(0, MOST_ASKS)
  if (asks.length === 0) return null
  return (
    <section aria-labelledby="asks" className={styles.asks}>
      <h2 id="asks">Or ask</h2>
      <ul>{asks.map(ask => <li key={ask.question}><PlaceLink to={ask.to}>{ask.question}</PlaceLink></li>)}</ul>
    </section>
  )
}

/** Tours shown before one asks for the rest. */
const FIRST_TOURS = 4

function Tours(): ReactNode {
  const [all, setAll] = useState(false)
  const { data, error, retry, status } = useQuery(StartDocument, {})
  if (data === null) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[100, 70, 100, 64, 100, 76]} height={22} />
  const { tours } = data
  if (tours.length === 0) return <p className="unrecorded">no tour recorded</p>
  return (
    <>
      <ol className={styles.tours}>
        {(all ? tours : tours.slice(0, FIRST_TOURS)).map((tour, index) => (
          <li key={tour.id}>
            <span className={styles.tourNumber} aria-hidden="true">{index + 1}</span>
            <span className={styles.tourText}><PlaceLink to={placeOf('tours', [tour.id])}>{tour.title}</PlaceLink><span>{tour.question}</span></span>
            <span className={styles.stops}>{counted(tour.steps.length, 'stop')}</span>
          </li>
        ))}
      </ol>
      {!all && tours.length > FIRST_TOURS && <button type="button" className={styles.moreTours} onClick={() => setAll(true)}>{counted(tours.length - FIRST_TOURS, 'more tour')}</button>}
    </>
  )
}

/** Where one begins: the corpus's question, a search, things to ask, tours, and the field by year. */
export default function StartView(): ReactNode {
  const { data } = useQuery(CorporaDocument, {})
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <div>
          <Headline corpora={data?.corpora ?? null} />
          <p className={styles.about}>Stemma links the theories, concepts, papers and cases of a field. Every line you see has a receipt: the paper, the place in it, and what it says there.</p>
          <SearchBox id="start-search" large />
          <Asks corpora={data?.corpora ?? []} />
        </div>
        <section aria-labelledby="tours">
          <h2 id="tours" className={styles.sectionHead}>Guided tours</h2>
          <Tours />
        </section>
      </div>
      <FieldAtAGlance />
    </div>
  )
}
