import { useMemo, type ReactNode } from 'react'
import { WaysDocument } from '../../api/generated.ts'
import { selected } from '../../state/edits.ts'
import { openWay, waysQuestion, wayCounts, wayOpened } from '../../state/paths.ts'
import { useQuery } from '../../state/queries.ts'
import { useSubjects } from '../../state/subjects.ts'
import { spoken } from '../../state/words.ts'
import { kindOf } from '../../ui/kinds.ts'
import { Icon } from '../../ui/icons.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import type { ViewProps } from '../view.ts'
import { NoWay } from './NoWay.tsx'
import { OpenWay } from './OpenWay.tsx'
import styles from './paths.module.css'
import { Question } from './Question.tsx'
import { throughWords } from './through.ts'
import { WaysPicture } from './WaysPicture.tsx'

/** How two entries connect: the ways, the most telling first, each step a sentence with its receipts, and all of them drawn. */
export default function PathsView({ place, go }: ViewProps): ReactNode {
  const names = useSubjects()
  const question = waysQuestion(place)
  const { data, error, retry } = useQuery(WaysDocument, question)
  const answer = data?.paths ?? null
  const ways = useMemo(() => answer?.paths ?? [], [answer])
  const open = openWay(place, ways)
  const [from, to] = place.subjects
  const name = (id: string | undefined): string => (id === undefined ? '' : spoken(kindOf(id), names.get(id) ?? id))
  const lengths = ways.map(way => way.length)
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  return (
    <div className={styles.view}>
      <div className={styles.text}>
        <Question place={place} go={go} names={names} />
        {question === null && <Missing from={from} to={to} name={name} />}
        {question !== null && <h1>How does {name(from)} connect to {name(to)}?</h1>}
        {question !== null && answer === null && error === null && <div className={styles.waiting}><Plates rows={[40, 96, 88, 92, 60]} height={20} gap={12} /></div>}
        {answer === null && error !== null && <ErrorState error={error} retry={retry} />}
        {answer !== null && answer.unknown.length > 0 && <p className={styles.lead}>Nothing has the id {answer.unknown.map(one => one.id).join(', ')}. Choose another end above.</p>}
        {answer !== null && answer.unknown.length === 0 && ways.length === 0 && <NoWay place={place} go={go} answer={answer} />}
        {ways.length > 0 && (
          <>
            <p className={styles.lead}>{ways.length} {ways.length === 1 ? 'way' : 'ways'} in {least === most ? least : `${least} to ${most}`} {most === 1 ? 'step' : 'steps'}, the most telling first{answer?.truncated === true ? '; the search stopped at its bound, there may be more' : ''}</p>
            <ol className={styles.ways}>
              {ways.map((way, index) => (
                <li key={way.id}>
                  {way === open
                    ? <OpenWay way={way} number={index + 1} onStep={id => go(selected(place, id), 'replace')} />
                    : (
                      <button type="button" className={styles.closed} onClick={() => go(wayOpened(way.id, ways)(place))}>
                        <span className={styles.number}>{index + 1}</span>
                        <span><b>{throughWords(way)}</b><small>{wayCounts(way)}</small></span>
                        <Icon name="right" />
                      </button>
                    )}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
      {open === undefined ? <div className={styles.blank} /> : <WaysPicture ways={ways} open={open} selected={place.keys['sel'] ?? null} onSelect={id => go(selected(place, id), 'replace')} />}
    </div>
  )
}

/** An end is missing, or both are one: says which, and what to do. */
function Missing({ from, to, name }: { readonly from: string | undefined; readonly to: string | undefined; readonly name: (id: string | undefined) => string }): ReactNode {
  if (from === undefined) return <><h1>How do two entries connect?</h1><p className={styles.lead}>Choose where to begin and where to end: any theory, construct, paper, author, case or finding.</p></>
  if (to === undefined) return <><h1>How does {name(from)} connect, and to what?</h1><p className={styles.lead}>Choose the other end.</p></>
  return <><h1>Both ends are {name(from)}</h1><p className={styles.lead}>A way leads from one entry to another. Choose another end.</p></>
}
