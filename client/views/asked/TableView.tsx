import { useMemo, type ReactNode } from 'react'
import { LineageDocument, WaysDocument, type LineageQuery } from '../../api/generated.ts'
import { useDrawn } from '../../state/drawn.ts'
import { insteadIn, listIn } from '../../state/edits.ts'
import { drawnLineage, lineageQuestion } from '../../state/lineage.ts'
import { filtersOf, networkQuestion, visible } from '../../state/network.ts'
import { waysQuestion } from '../../state/paths.ts'
import { useQuery } from '../../state/queries.ts'
import { useSpoken } from '../../state/subjects.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import { asOfOf } from '../../state/years.ts'
import { ErrorState, Plates } from '../../ui/states.tsx'
import { UnknownIds, type UnknownId } from '../../ui/UnknownIds.tsx'
import type { RequestError } from '../../api/request.ts'
import type { Place, ViewProps } from '../view.ts'
import { Unknown } from '../network/Empty.tsx'
import { titleOf } from '../network/scene.ts'
import styles from './asked.module.css'
import { filterWords, joined } from './filter-words.ts'
import { NothingAsked } from './NothingAsked.tsx'
import { Results } from './Results.tsx'
import { Statements, type StatementRow } from './Statements.tsx'

/** Statements of a view once they are known, or what stands in their place. */
interface Answered {
  /** Whether the place asks anything. */
  readonly asked: boolean
  readonly rows: readonly StatementRow[] | null
  readonly unknown: readonly UnknownId[]
  readonly error: RequestError | null
  readonly retry: () => void
}

function Shown({ place, title, heads = [], note = null, answered }: {
  readonly place: Place; readonly title: string; readonly heads?: readonly string[]; readonly note?: string | null; readonly answered: Answered
}): ReactNode {
  const words = useVocabulary()
  const { asked, rows, unknown, error, retry } = answered
  if (!asked) return <NothingAsked place={place} />
  if (rows === null) return error === null ? <div className={styles.page}><Plates rows={[40, 96, 100, 92, 98]} height={24} /></div> : <ErrorState error={error} retry={retry} />
  if (rows.length === 0 && unknown.length > 0) return <UnknownIds unknown={unknown} instead={insteadIn(place)} />
  const year = asOfOf(place)
  return <Statements place={place} title={`${title}${year === null ? '' : `, as of ${year}`}, as a table`} filters={filterWords(place, words)} heads={heads} note={note} rows={rows} />
}

const plain = (relations: readonly { readonly id: string }[]): StatementRow[] => relations.map(({ id }) => ({ lead: [], id }))

function NetworkTable({ place }: { readonly place: Place }): ReactNode {
  const { loaded, whole, about, unknown, error, retry } = useDrawn(place)
  const rows = useMemo(() => (loaded === null ? null : plain(visible(loaded, filtersOf(place), place.subjects).lines)), [loaded, place])
  if (whole?.marks.length === 0) return <Unknown place={place} unknown={unknown} />
  return <Shown place={place} title={titleOf(place, about, unknown) ?? 'The network'} note={tableNote(unknown, loaded?.truncated === true)} answered={{ asked: networkQuestion(place) !== null, rows, unknown, error, retry }} />
}

/** What the rows of a network do not say: ids of the link that name nothing, and that there is more. */
const tableNote = (unknown: readonly UnknownId[], truncated: boolean): string | null =>
  [...unknown.map(({ id }) => `Nothing has the id ${id}.`), ...(truncated ? ['More is recorded around them than is drawn.'] : [])].join(' ') || null

const LINEAGES: Readonly<Record<string, string>> = { ancestors: 'The ancestors of', descendants: 'The descendants of' }

/** What the rows do not say: that there is more, or which theories there are where no relation joins them. */
function lineageNote({ nodes, relations, truncated }: NonNullable<LineageQuery['lineage']>, { keys }: Place): string | null {
  if (truncated) return 'More descends than is shown.'
  if (relations.length > 0 || nodes.length === 0) return null
  return `${joined(nodes.map(({ name, year }) => (year === null ? name : `${name} (${year})`)))}: no descent is recorded${keys['relations'] === undefined ? '' : ' of the types asked for'}.`
}

function LineageTable({ place }: { readonly place: Place }): ReactNode {
  const name = useSpoken()
  const question = lineageQuestion(place)
  const { data, error, retry } = useQuery(LineageDocument, question)
  const answer = data?.lineage ?? null
  const rows = useMemo(() => (answer === null ? null : plain(drawnLineage(answer, place.subjects, listIn(place, 'fold')).relations)), [answer, place])
  return <Shown place={place} title={`${LINEAGES[place.keys['direction'] ?? ''] ?? 'The lineage of'} ${joined(place.subjects.map(name))}`} note={answer === null ? null : lineageNote(answer, place)} answered={{ asked: question !== null, rows, unknown: answer?.unknown ?? [], error, retry }} />
}

function WaysTable({ place }: { readonly place: Place }): ReactNode {
  const name = useSpoken()
  const question = waysQuestion(place)
  const { data, error, retry } = useQuery(WaysDocument, question)
  const answer = data?.paths ?? null
  const rows = useMemo(() => (answer === null ? null : answer.paths.flatMap((way, index) => way.steps.map((step, at): StatementRow => ({ lead: [`${index + 1}`, `${at + 1}`], id: step.relation.id })))), [answer])
  return <Shown place={place} title={`The ways from ${name(place.subjects[0] ?? '')} to ${name(place.subjects[1] ?? '')}`} heads={['Way', 'Step']} note={answer?.truncated === true ? 'The search stopped at its bound; there may be more.' : null} answered={{ asked: question !== null, rows, unknown: answer?.unknown ?? [], error, retry }} />
}

/** The question of a view as a table: the same relations with their receipts, for a reader, a screen reader or a spreadsheet. */
export default function TableView({ place }: ViewProps): ReactNode {
  switch (place.view) {
    case 'network': return <NetworkTable place={place} />
    case 'lineage': return <LineageTable place={place} />
    case 'paths': return <WaysTable place={place} />
    case 'search': return <Results place={place} />
    default: return null
  }
}
