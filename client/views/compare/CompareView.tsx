import { useEffect, useState, type ReactNode } from 'react'
import { CompareDocument } from '../../api/generated.ts'
import { RequestError } from '../../api/request.ts'
import { announce } from '../../state/announce.ts'
import { compared, withKey } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { useSpoken } from '../../state/subjects.ts'
import { copyText } from '../../ui/clipboard.ts'
import { Icon } from '../../ui/icons.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import { UnknownLine } from '../../ui/UnknownIds.tsx'
import type { ViewProps } from '../view.ts'
import { ChooseFirst, ChooseSecond, insteadOf, NoTheory, THEORIES_ONLY, TooEarly } from './Choose.tsx'
import styles from './compare.module.css'
import { comparisonText } from './copy.ts'
import { Merged } from './Merged.tsx'
import { OnlyTheories } from './OnlyTheories.tsx'
import { Picker } from './Picker.tsx'
import { SUBJECTS } from '../../state/keys.ts'
import { plural } from '../../state/words.ts'
import { comparable, compareQuestion, formOf, type CompareForm } from './question.ts'
import { Rows } from './Rows.tsx'
import { countsOf, type Answer } from './sections.ts'
import { SideBySide } from './SideBySide.tsx'

const FORMS: readonly { readonly form: CompareForm; readonly label: string; readonly icon: 'compare' | 'network' | 'page' }[] = [
  { form: 'page', label: 'Side by side', icon: 'compare' },
  { form: 'graph', label: 'As one graph', icon: 'network' },
  { form: 'table', label: 'As table', icon: 'page' },
]

const COPY = 'Copy with references'

function CopyWithReferences({ answer }: { readonly answer: Answer }): ReactNode {
  const [words, setWords] = useState(COPY)
  const copy = async (): Promise<void> => {
    try {
      const copied = await copyText(await comparisonText(answer, window.location.href))
      setWords(copied ? 'Copied' : 'The browser did not let us copy')
      announce(copied ? 'The comparison and its references are copied.' : 'The browser did not let us copy.')
    } catch (cause) {
      setWords(cause instanceof RequestError && cause.code !== 'OFFLINE' ? cause.message : 'The server does not answer')
    }
  }
  return <button type="button" className={ui.quiet} aria-label={words} title={words} onClick={() => void copy()}><Icon name="copy" /><span className={words === COPY ? styles.wide : undefined}>{words}</span></button>
}

/** The three forms of one comparison, differences alone, another theory, and the text of it. */
function Tools({ place, go, answer }: ViewProps & { readonly answer: Answer }): ReactNode {
  const form = formOf(place)
  const differences = place.keys['show'] === 'differences'
  return (
    <div className={styles.tools}>
      <fieldset className={styles.forms} aria-label="Form of the comparison">
        {FORMS.map(one => (
          <button key={one.form} type="button" aria-pressed={one.form === form} onClick={() => go(withKey(place, 'as', one.form === 'page' ? null : one.form))}>
            <Icon name={one.icon} /><span>{one.label}</span>
          </button>
        ))}
      </fieldset>
      {place.subjects.length < SUBJECTS.compare.most && (
        <Picker label="Add a theory" aside={`(up to ${SUBJECTS.compare.most})`} present={place.subjects} near={place.subjects[0]} to={id => compared(place, id)} />
      )}
      {form !== 'graph' && (
        <button type="button" className={ui.button} onClick={() => go(withKey(place, 'show', differences ? null : 'differences'))}>
          {differences ? 'Show what is alike too' : 'Differences only'}
        </button>
      )}
      <CopyWithReferences answer={answer} />
    </div>
  )
}

/** What of the question is not in the answer: ids that name no theory, theories of a later year. */
function Missing({ place, answer }: { readonly place: ViewProps['place']; readonly answer: Answer }): ReactNode {
  const absent = comparable(place).theories.length - answer.theories.length - answer.unknown.length
  const year = place.keys['asof']
  const later = plural(absent, 'One of the theories asked appears', `${absent} of the theories asked appear`)
  return (
    <>
      <OnlyTheories place={place} />
      {answer.unknown.length > 0 && (
        <p className={styles.notice}><Icon name="warning" size={16} /><span><UnknownLine unknown={answer.unknown} instead={insteadOf(place)} kinds={THEORIES_ONLY} /></span></p>
      )}
      {year !== undefined && (
        <p className={styles.notice}>
          <span>The field as of the end of {year}.{absent > 0 && ` ${later} later.`} <PlaceLink to={withKey(place, 'asof', null)}>As of now</PlaceLink></span>
        </p>
      )}
    </>
  )
}

/** Two to four theories side by side: constructs kept, added, dropped, redefined or not recorded, and who supports and contradicts each. */
export default function CompareView({ place, go }: ViewProps): ReactNode {
  const question = compareQuestion(place)
  const called = useSpoken()
  const { data, error, retry } = useQuery(CompareDocument, question)
  const [only] = comparable(place).theories
  const shown = data !== null
  const sel = place.keys['sel']
  // A link that opens a statement shows the line it is about; what is in view already stays where it is.
  useEffect(() => {
    if (shown && sel !== undefined) document.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [shown, sel])
  if (question === null) return only === undefined ? <ChooseFirst place={place} /> : <ChooseSecond key={only} place={place} id={only} />
  const answer = data?.compare ?? null
  if (answer === null) {
    return error !== null
      ? <ErrorState error={error} retry={retry} />
      : <div className={styles.loading}><Plates rows={[46, 100, 92, 100, 76, 88, 60]} height={28} gap={22} /></div>
  }
  if (answer.theories.length < 2) {
    const year = place.keys['asof']
    return answer.unknown.length > 0 || year === undefined
      ? <NoTheory place={place} unknown={answer.unknown} />
      : <TooEarly place={place} year={year} standing={answer.theories.map(theory => called(theory.id))} />
  }
  const form = formOf(place)
  const asOf = place.keys['asof'] === undefined ? null : Number(place.keys['asof'])
  const differences = place.keys['show'] === 'differences'
  return (
    <div className={styles.view} data-form={form}>
      <div className={styles.head}>
        <h1 className={form === 'page' ? 'visually-hidden' : undefined}>{answer.theories.map(theory => theory.name).join(' and ')}</h1>
        <Tools place={place} go={go} answer={answer} />
        <p className={styles.counts}>{countsOf(answer)}</p>
        <Missing place={place} answer={answer} />
      </div>
      {form === 'page' && <SideBySide place={place} go={go} answer={answer} asOf={asOf} differences={differences} />}
      {form === 'table' && <Rows place={place} answer={answer} differences={differences} />}
      {form === 'graph' && <Merged place={place} go={go} answer={answer} asOf={asOf} />}
    </div>
  )
}
