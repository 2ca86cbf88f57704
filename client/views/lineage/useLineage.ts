import { useMemo } from 'react'
import { LineageDocument, LineagePapersDocument, WordsDocument } from '../../api/generated.ts'
import { useMeasure } from '../../canvas/useMeasure.ts'
import { useStable } from '../../canvas/useStable.ts'
import { listIn } from '../../state/edits.ts'
import { drawnLineage, lineageQuestion, type Drawn } from '../../state/lineage.ts'
import { branchOf, lineThrough } from '../../state/lineage-reach.ts'
import { useQuery } from '../../state/queries.ts'
import type { Place } from '../view.ts'
import type { Question } from './arrange/types.ts'
import { useRoom } from './room.ts'
import { papersByRelation, sheetsOf } from './sheets.ts'
import { memberOf, plateText, type PlateText } from './texts.ts'
import { useArranged } from './useArranged.ts'

/** A lineage measured and ready to be arranged. `key` names the question and the room: while it stays, the picture is the same one, changed. */
interface Told { readonly question: Question; readonly drawn: Drawn; readonly texts: ReadonlyMap<string, PlateText>; readonly key: string }

/** All that the view shows, from its place: the answer, what is drawn of it, where it lies. */
export function useLineage(place: Place) {
  const question = useStable(lineageQuestion(place))
  const asked = useQuery(LineageDocument, question)
  const behind = useQuery(LineagePapersDocument, place.keys['papers'] === '1' ? question : null)
  const words = useQuery(WordsDocument, {})
  const measure = useMeasure()
  // Neither the year nor the types are in it: as they change the picture stays where it is, and the one before stays until the next has come.
  const same = JSON.stringify({ ...question, relations: null, asOf: null })
  const room = useRoom(same, place.keys['sel'] !== undefined)
  const answer = asked.data?.lineage ?? null
  const subjects = useStable(place.subjects)
  const folds = useStable(listIn(place, 'fold'))
  const stages = useStable(listIn(place, 'stages'))
  const drawn = useMemo(() => (answer === null ? null : drawnLineage(answer, subjects, folds)), [answer, subjects, folds])
  const labels = useMemo(() => new Map(words.data?.model.vocabularies.find(one => one.property === 'family')?.values.map(({ value, label }) => [value, label])), [words.data])
  const key = JSON.stringify([same, room])
  const ready = words.data !== null || words.error !== null
  const told = useMemo((): Told | null => {
    if (drawn === null || measure === null || room === null || !ready) return null
    const texts = new Map(drawn.nodes.map(node => [node.id, plateText(node, stages.includes(node.id), measure, drawn.folded.get(node.id)?.length ?? 0)]))
    const members = drawn.nodes.map(node => memberOf(node, texts.get(node.id) as PlateText))
    const descents = drawn.relations.map(({ id, from, to }) => ({ id, from: from.id, to: to.id }))
    return { question: { members, descents, families: [...labels.keys()], ...room }, drawn, texts, key }
  }, [drawn, measure, room, ready, stages, labels, key])
  const arranged = useArranged(told)
  const done = arranged.done !== null && arranged.done.told.key === key ? arranged.done : null
  const sheets = useMemo(() => {
    if (behind.data?.lineage == null || done === null || measure === null) return null
    return sheetsOf(done.arrangement.routes, done.arrangement.placement.plates, papersByRelation(behind.data.lineage.relations), measure)
  }, [behind.data, done, measure])
  const line = useMemo(() => {
    const through = place.keys['line']
    return through === undefined || drawn === null ? null : lineThrough(through, drawn.nodes, drawn.relations)
  }, [place.keys, drawn])
  const sel = place.keys['sel']
  const branch = useMemo(() => (answer === null || sel === undefined ? [] : branchOf(sel, subjects, answer.relations)), [answer, sel, subjects])
  return { question, asked, answer, drawn: drawn ?? done?.told.drawn ?? null, labels, arranged, done, sheets, papersFailed: behind.error, line, branch, subjects }
}
