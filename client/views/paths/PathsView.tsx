import { useMemo, type ReactNode } from 'react'
import { WaysDocument, type WaysQuery, type WaysQueryVariables } from '../../api/generated.ts'
import { selected } from '../../state/edits.ts'
import { openWay, wayOpened, waysQuestion, type Way } from '../../state/paths.ts'
import { useQuery } from '../../state/queries.ts'
import { useSpoken, useSubjects } from '../../state/subjects.ts'
import { waysTitle } from '../../state/way-words.ts'
import { counted } from '../../state/words.ts'
import { ErrorState, Plates } from '../../ui/states.tsx'
import type { ViewProps } from '../view.ts'
import { Missing } from './Missing.tsx'
import { NoWay } from './NoWay.tsx'
import styles from './paths.module.css'
import { Question } from './Question.tsx'
import { Unknown } from './Unknown.tsx'
import { Ways } from './Ways.tsx'
import { WaysPicture } from './WaysPicture.tsx'

type Answer = NonNullable<WaysQuery['paths']>
const NO_WAYS: readonly Way[] = []

interface AnswerProps extends ViewProps { readonly answer: Answer; readonly question: WaysQueryVariables; readonly open: Way | undefined; readonly title: string }

/** What came of a question with two ends. */
function Answered({ place, go, answer, question, open, title }: AnswerProps): ReactNode {
  if (answer.unknown.length > 0) return <Unknown place={place} unknown={answer.unknown} />
  return (
    <>
      <h1 data-answer="" tabIndex={-1}>{title}</h1>
      {open === undefined ? <NoWay place={place} go={go} answer={answer} question={question} /> : <Ways place={place} go={go} ways={answer.paths} open={open} cut={answer.truncated} title={title} onOpen={id => go(wayOpened(id, answer.paths)(place))} />}
    </>
  )
}

/** How two entries connect: the ways, the most telling first, each step a sentence with its receipts, and all of them drawn. */
export default function PathsView({ place, go }: ViewProps): ReactNode {
  const names = useSubjects()
  const [from, to] = place.subjects
  const question = waysQuestion(place)
  const { data, error, retry } = useQuery(WaysDocument, question)
  const answer = data?.paths ?? null
  const ways = useMemo(() => answer?.paths ?? NO_WAYS, [answer])
  const open = openWay(place, ways)
  // Where there is none in so many steps, the nearest there is.
  const pictured = open ?? (answer?.unknown.length === 0 ? answer.nearest ?? undefined : undefined)
  const name = useSpoken()
  const asked = from !== undefined && to !== undefined && from !== to
  const title = asked ? waysTitle(name(from), name(to)) : ''
  return (
    <div className={styles.view}>
      <div className={styles.text}>
        <Question place={place} go={go} names={names} />
        {!asked && <Missing place={place} name={name} />}
        {asked && answer === null && error === null && <><h1>{title}</h1><div className={styles.waiting}><Plates rows={[40, 96, 88, 92, 60]} height={20} gap={12} /></div></>}
        {asked && answer === null && error !== null && <ErrorState error={error} retry={retry} />}
        {answer !== null && question !== null && <Answered place={place} go={go} answer={answer} question={question} open={open} title={title} />}
      </div>
      {pictured === undefined ? <div className={styles.blank} /> : <WaysPicture ways={open === undefined ? [pictured] : ways} open={pictured} {...(open === undefined ? { note: `The nearest way, in ${counted(pictured.length, 'step')}` } : {})} selected={place.keys['sel'] ?? null} onSelect={id => go(selected(place, id), 'replace')} />}
    </div>
  )
}
