import { useEffect, useRef, useState, type ReactNode } from 'react'
import { SearchAllDocument, SearchKindsDocument, type Kind } from '../../api/generated.ts'
import { announce } from '../../state/announce.ts'
import { withKey } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { counted } from '../../state/words.ts'
import { Icon } from '../../ui/icons.tsx'
import { KIND_NAMES, KINDS, kindWord } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import type { Place, ViewProps } from '../view.ts'
import { Hits } from './Hits.tsx'
import { Nothing } from './Nothing.tsx'
import styles from './search.module.css'

/** A pause in typing after which the address follows, in milliseconds. */
const SETTLE = 200
const PAGE = 25

function Field({ place, go }: ViewProps): ReactNode {
  const asked = place.keys['q'] ?? ''
  const [words, setWords] = useState(asked)
  const written = useRef(asked)
  const input = useRef<HTMLInputElement>(null)
  // Whoever opens the page without a question is about to type one.
  useEffect(() => { if (written.current === '') input.current?.focus() }, [])
  useEffect(() => {
    if (asked === written.current) return
    written.current = asked
    setWords(asked)
  }, [asked])
  useEffect(() => {
    if (words.trim() === written.current) return
    const timer = setTimeout(() => {
      written.current = words.trim()
      go(withKey(place, 'q', words.trim()), 'replace')
    }, SETTLE)
    return () => clearTimeout(timer)
  }, [words, place, go])
  return (
    <search className={styles.field}>
      <label htmlFor="page-search" className="visually-hidden">Search for</label>
      <Icon name="search" size={20} />
      <input ref={input} id="page-search" data-search-box="" type="text" autoComplete="off" autoCapitalize="off" spellCheck={false} enterKeyHint="search" maxLength={200} placeholder="Theory, construct, paper, author, case, finding" value={words} onChange={event => setWords(event.currentTarget.value)} />
      {words !== '' && <button type="button" aria-label="Clear the search" onClick={() => setWords('')}><Icon name="close" /></button>}
    </search>
  )
}

function Filters({ place, totals }: { readonly place: Place; readonly totals: ReadonlyMap<Kind, number> }): ReactNode {
  const chosen = place.keys['kinds']
  const all = [...totals.values()].reduce((sum, count) => sum + count, 0)
  return (
    <ul className={styles.filters} aria-label="Kinds">
      <li><PlaceLink to={withKey(place, 'kinds', null)} current={chosen === undefined} className={styles.filter}>All {all.toLocaleString('en')}</PlaceLink></li>
      {KINDS.filter(kind => (totals.get(kind) ?? 0) > 0).map(kind => (
        <li key={kind}>
          <PlaceLink to={withKey(place, 'kinds', KIND_NAMES[kind].word)} current={chosen === KIND_NAMES[kind].word} className={styles.filter}><KindMark kind={kind} size={15} />{KIND_NAMES[kind].many} {totals.get(kind)?.toLocaleString('en')}</PlaceLink>
        </li>
      ))}
    </ul>
  )
}

function Page({ query, kinds, after = null }: { readonly query: string; readonly kinds: readonly Kind[]; readonly after?: string | null }): ReactNode {
  const [more, setMore] = useState(false)
  const { data, error, retry, status } = useQuery(SearchKindsDocument, { query, kinds, first: PAGE, after })
  if (data === null) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[60, 44, 52, 70]} height={30} />
  const { edges, pageInfo } = data.search
  return (
    <>
      <Hits hits={edges} />
      {pageInfo.hasNextPage && !more && <button type="button" className={styles.more} onClick={() => setMore(true)}>Show more</button>}
      {more && <Page query={query} kinds={kinds} after={pageInfo.endCursor} />}
    </>
  )
}

const moreOf = (kind: Kind, count: number): string => `${count.toLocaleString('en')} more ${kindWord(kind, count)}`

function Answer({ place, query }: { readonly place: Place; readonly query: string }): ReactNode {
  const { data, error, retry, status } = useQuery(SearchAllDocument, { query })
  const found = data === null ? null : KINDS.reduce((sum, kind) => sum + (data[kind].totalCount ?? 0), 0)
  useEffect(() => { if (found !== null) announce(found === 0 ? `Nothing is called “${query}”.` : `${counted(found, 'result')} for “${query}”.`) }, [found, query])
  if (data === null) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <div className={styles.results}><Plates rows={[30, 62, 54, 70, 26, 58, 66]} height={30} /></div>
  const totals = new Map(KINDS.map(kind => [kind, data[kind].totalCount ?? 0]))
  const kinds = (place.keys['kinds'] ?? '').split(',').filter(word => word !== '').map(word => word.toUpperCase() as Kind)
  const shown = KINDS.filter(kind => data[kind].edges.length > 0)
  return (
    <>
      {shown.length > 0 && <Filters place={place} totals={totals} />}
      <div className={styles.results} data-answer="" tabIndex={-1}>
        {shown.length === 0 && <Nothing words={query} near={data.meant.didYouMean} />}
        {kinds.length > 0 && shown.length > 0 ? <Page key={kinds.join()} query={query} kinds={kinds} /> : shown.map(kind => (
          <section key={kind} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`} className={styles.kindHead}>{KIND_NAMES[kind].many}<span>{totals.get(kind)?.toLocaleString('en')}</span></h2>
            <Hits hits={data[kind].edges} />
            {(totals.get(kind) ?? 0) > data[kind].edges.length && (
              <PlaceLink to={withKey(place, 'kinds', KIND_NAMES[kind].word)} className={styles.more}>{moreOf(kind, (totals.get(kind) ?? 0) - data[kind].edges.length)}</PlaceLink>
            )}
          </section>
        ))}
      </div>
    </>
  )
}

/** Search as a page: everything that matches, by kind. */
export default function SearchView({ place, go }: ViewProps): ReactNode {
  const query = place.keys['q'] ?? ''
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">Search</h1>
      <Field place={place} go={go} />
      {query === '' ? <p className={styles.hint}>Names, other names, authors with a year, words of a summary. A beginning is enough, and small slips are forgiven.</p> : <Answer place={place} query={query} />}
    </div>
  )
}
